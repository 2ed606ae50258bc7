package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.Line;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;
import okoplan.exchange.document.Row;
import okoplan.exchange.document.Table;

/**
 * Measures on cards: «Мероприятие | …», «Срок | …» below each other, the same labels again for every measure, in one table or
 * in a table each. They are turned into one table with the labels for headings. A passport of a programme has such labels,
 * too, but each of them once.
 */
final class Cards {

    private static final int FEWEST = 2;

    /** A line of a card; without a label a line between cards. */
    private record Entry(String label, Cell value, int page, int row) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private Cards() {}

    /** The document with its cards as one table; the same document where it has none. */
    static OfficeDocument unfolded(OfficeDocument document) {
        List<Block> blocks = document.blocks();
        int first = 0;
        while (first < blocks.size() && !isOfCards(blocks.get(first))) {
            first++;
        }
        int last = blocks.size() - 1;
        while (last > first && !isOfCards(blocks.get(last))) {
            last--;
        }
        if (first >= blocks.size()) {
            return document;
        }
        Cards cards = new Cards();
        for (Block block : blocks.subList(first, last + 1)) {
            cards.add(block);
        }
        boolean others =
                blocks.subList(first, last + 1).stream().anyMatch(block -> block instanceof Table && !isOfCards(block));
        if (others || !cards.areOfMeasures()) {
            return document;
        }
        List<Block> unfolded = new ArrayList<>(blocks.subList(0, first));
        unfolded.addAll(cards.above());
        unfolded.add(cards.table((Table) blocks.get(first)));
        unfolded.addAll(blocks.subList(last + 1, blocks.size()));
        return new OfficeDocument(document.format(), unfolded, document.notes());
    }

    private static boolean isOfCards(Block block) {
        return block instanceof Table table
                && table.rows().size() > 1
                && table.rows().stream().allMatch(row -> filled(row).size() <= 2)
                && table.rows().stream().filter(row -> meaning(row).isPresent()).count() * 2
                        > table.rows().size();
    }

    private static List<Cell> filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    }

    private static Optional<ColumnMeaning> meaning(Row row) {
        List<Cell> cells = filled(row);
        return cells.isEmpty() ? Optional.empty() : ColumnMeaning.ofHeading(label(cells.get(0)));
    }

    private static String label(Cell cell) {
        return cell.text().replaceAll("\\s+", " ").replaceFirst("[:.]\\s*$", "").strip();
    }

    private void add(Block block) {
        if (block instanceof Paragraph paragraph) {
            if (!paragraph.line().isBlank()) {
                entries.add(new Entry("", new Cell(0, 1, 1, List.of(paragraph.line())), paragraph.page(), 0));
            }
        } else if (block instanceof Table table) {
            table.rows().forEach(this::add);
        }
    }

    private void add(Row row) {
        List<Cell> cells = filled(row);
        if (cells.isEmpty()) {
            return;
        }
        boolean pair = cells.size() == 2
                || (row.cells().size() == 2
                        && meaning(row).isPresent()
                        && cells.get(0).column() == 0);
        if (pair) {
            String label = known(label(cells.get(0)));
            Cell value = cells.size() == 2 ? cells.get(1) : Cell.of(1);
            entries.add(new Entry(label, value, row.page(), row.number()));
            if (!labels.contains(label)) {
                labels.add(label);
            }
        } else {
            entries.add(new Entry("", cells.get(0), row.page(), row.number()));
        }
    }

    /** The same label as before, although the cell's width has broken it elsewhere. */
    private String known(String label) {
        return labels.stream()
                .filter(each -> each.replace(" ", "").equals(label.replace(" ", "")))
                .findFirst()
                .orElse(label);
    }

    private boolean areOfMeasures() {
        if (labels.isEmpty() || entries.stream().filter(this::begins).count() < FEWEST) {
            return false;
        }
        Set<ColumnMeaning> meanings = labels.stream()
                .map(ColumnMeaning::ofHeading)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ColumnMeaning.class)));
        return meanings.contains(ColumnMeaning.TITLE)
                && (meanings.contains(ColumnMeaning.DEADLINE) || meanings.contains(ColumnMeaning.RESPONSIBLE));
    }

    /** What a sheet has above its first card: the title of the plan. */
    private List<Block> above() {
        List<Block> above = new ArrayList<>();
        while (entries.get(0).label().isEmpty() && !isNumber(entries.get(0))) {
            Entry entry = entries.remove(0);
            entry.value().lines().forEach(line -> above.add(new Paragraph(entry.page(), 0, line)));
        }
        return above;
    }

    private boolean begins(Entry entry) {
        return entry.label().equals(labels.get(0));
    }

    private Table table(Table first) {
        boolean numbered = entries.stream().anyMatch(Cards::isNumber);
        int columns = labels.size() + (numbered ? 1 : 0);
        int from = numbered ? 1 : 0;
        List<Row> rows = new ArrayList<>();
        List<Cell> heading = new ArrayList<>();
        if (numbered) {
            heading.add(Cell.of(0, "№"));
        }
        labels.forEach(label -> heading.add(Cell.of(heading.size(), label)));
        rows.add(new Row(first.page(), 0, heading));
        Cell[] card = new Cell[columns];
        Entry begun = null;
        Cell number = null;
        for (Entry entry : entries) {
            boolean between = entry.label().isEmpty();
            if ((between || begins(entry)) && begun != null) {
                rows.add(row(begun, card));
                card = new Cell[columns];
                begun = null;
            }
            if (between && isNumber(entry)) {
                number = entry.value();
            } else if (between) {
                rows.add(new Row(
                        entry.page(),
                        entry.row(),
                        List.of(new Cell(0, columns, 1, entry.value().lines()))));
            } else {
                begun = begun == null ? entry : begun;
                if (number != null) {
                    card[0] = Cell.of(0, number(number));
                    number = null;
                }
                card[from + labels.indexOf(entry.label())] = entry.value();
            }
        }
        if (begun != null) {
            rows.add(row(begun, card));
        }
        return new Table(first.page(), first.number(), first.title(), rows);
    }

    private static boolean isNumber(Entry entry) {
        return entry.label().isEmpty() && RowNumber.isNumber(number(entry.value()));
    }

    /** «Мероприятие № 3» over a card. */
    private static String number(Cell cell) {
        return label(cell).replaceFirst("(?iu)^(карточка|мероприятие|мера|шаг)\\s*(?=№|\\d)", "");
    }

    private static Row row(Entry begun, Cell[] card) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < card.length; i++) {
            List<Line> lines = Optional.ofNullable(card[i]).map(Cell::lines).orElse(List.of());
            cells.add(new Cell(i, 1, 1, Objects.requireNonNull(lines)));
        }
        return new Row(begun.page(), begun.row(), cells);
    }
}
