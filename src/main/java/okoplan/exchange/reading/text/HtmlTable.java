package okoplan.exchange.reading.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import okoplan.exchange.reading.assembly.CellDraft;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.TableAssembler;
import org.jsoup.nodes.Element;

/** A table of an HTML text. */
final class HtmlTable {

    private static final int PAGE = 1;
    private static final int MOST_SPAN = 1_000;
    private static final int MOST_ROWS = 65_534;

    private final Element table;
    private final HtmlReader reader;
    private final ReadingGuard guard;
    private final List<Element> rows = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();

    HtmlTable(Element table, HtmlReader reader, ReadingGuard guard) {
        this.table = table;
        this.reader = reader;
        this.guard = guard;
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> addRows(child);
                default -> {
                    // the caption, columns
                }
            }
        }
        findHiddenColumns();
    }

    private void addRows(Element part) {
        if (!HtmlStyles.isHidden(part)) {
            part.children().stream()
                    .filter(child -> child.normalName().equals("tr"))
                    .forEach(rows::add);
        }
    }

    private List<Element> columns() {
        List<Element> columns = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("col")) {
                columns.add(child);
            } else if (child.normalName().equals("colgroup")) {
                columns.addAll(child.children());
            }
        }
        return columns;
    }

    private void findHiddenColumns() {
        int column = 0;
        for (Element col : columns()) {
            int span = span(col, "span", MOST_SPAN);
            if (HtmlStyles.isHidden(col)) {
                hiddenColumns.set(column, column + span);
            }
            column += span;
        }
    }

    /** Only there to put other tables into place: no row has more than one cell with something in it. */
    boolean isLayout() {
        guard.check();
        boolean nested = table.getElementsByTag("table").size() > 1;
        return nested
                && rows.stream()
                        .allMatch(row -> HtmlReader.cellsOf(row).stream()
                                        .filter(cell -> cell.hasText())
                                        .count()
                                <= 1);
    }

    List<Element> cells() {
        return rows.stream()
                .filter(row -> !HtmlStyles.isHidden(row))
                .flatMap(row -> HtmlReader.cellsOf(row).stream())
                .filter(cell -> !HtmlStyles.isHidden(cell))
                .toList();
    }

    TableAssembler read() {
        TableAssembler assembler = new TableAssembler(guard);
        // Column → rows that the merged cell above still covers
        SortedMap<Integer, Integer> covered = new TreeMap<>();
        int number = 0;
        for (Element row : rows) {
            number++;
            if (HtmlStyles.isHidden(row)) {
                continue;
            }
            assembler.beginRow(PAGE, number);
            SortedMap<Integer, Integer> begun = new TreeMap<>();
            int column = 0;
            for (Element cell : HtmlReader.cellsOf(row)) {
                while (covered.containsKey(column)) {
                    column++;
                }
                int width = span(cell, "colspan", MOST_SPAN);
                int height = span(cell, "rowspan", MOST_ROWS);
                if (!HtmlStyles.isHidden(cell) && !hiddenColumns.get(column)) {
                    CellDraft draft = assembler.cell(column, width, height);
                    reader.inside(cell, draft);
                }
                for (int i = 0; height > 1 && i < width; i++) {
                    begun.put(column + i, height - 1);
                }
                column += width;
            }
            covered.replaceAll((place, left) -> left - 1);
            covered.values().removeAll(Collections.singleton(0));
            covered.putAll(begun);
        }
        return assembler;
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (attribute.equals("rowspan") && value.equals("0")) {
            return most;
        }
        return value.matches("\\d{1,6}") ? Math.max(1, Math.min(most, Integer.parseInt(value))) : 1;
    }
}
