package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;
import okoplan.exchange.document.Table;
import okoplan.exchange.recognition.TableRow.Reason;
import okoplan.exchange.recognition.TitleFinder.Title;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a document and tells which tables belong to which plan. A table goes on with the plan above unless a title
 * stands between them; a table without headings does so only if its columns are the same.
 */
final class DocumentSplitter {

    /** More lines between two tables than one plan has. */
    private static final int MOST_BETWEEN = 6;

    /** Headings one below the other: a section, one in it, and one in that. */
    private static final int DEEPEST = 3;

    private final HeadingReader headings;
    private final Predicate<String> isDeadline;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> otherHeadings = new ArrayList<>();
    private List<HeadLine> pending = new ArrayList<>();
    private List<HeadLine> firstHead = List.of();
    private @Nullable Draft current;
    private int page;

    DocumentSplitter(Predicate<String> isDeadline) {
        this.headings = new HeadingReader(isDeadline);
        this.isDeadline = isDeadline;
    }

    List<Draft> split(OfficeDocument document) {
        for (Block block : Cards.unfolded(document).blocks()) {
            if (block instanceof Paragraph paragraph) {
                HeadLine line = HeadLine.of(paragraph);
                if (!line.text().isEmpty() && !repeats(line)) {
                    pending.add(line);
                }
            } else if (block instanceof Table table) {
                List<GridRow> rows =
                        Grid.of(table, current == null ? 0 : current.last().size());
                if (!rows.isEmpty()) {
                    read(table, rows);
                }
            }
            page = block.page();
        }
        return drafts;
    }

    /** The headings of tables that are no plan, for telling what was found. */
    List<String> otherHeadings() {
        return otherHeadings;
    }

    /** Lines behind the last plan, or all lines where there is none. */
    List<HeadLine> pending() {
        return pending;
    }

    /** Lines above the first plan: an order in the file counts for all its plans. */
    List<HeadLine> firstHead() {
        return firstHead;
    }

    private void read(Table table, List<GridRow> rows) {
        Draft above = TitleFinder.find(pending).isFound() ? null : current;
        TableLayout layout = TableLayout.of(rows, headings, above == null ? null : above.last());
        if (layout.first() == null) {
            int titled = layout.titleRows(rows);
            rows.subList(0, titled).forEach(row -> pending.addAll(HeadLine.ofCell(row.text(), row.page())));
            List<GridRow> rest = rows.subList(titled, rows.size());
            readWithoutHeading(rest, titled == 0 ? layout : TableLayout.of(rest, headings, null));
        } else if (PlanTables.isPlan(rows, layout, isDeadline)) {
            readWithHeadings(table, rows, layout);
        } else {
            int other = layout.otherHeading(rows);
            pass(rows.subList(0, other));
            if (other < rows.size()) {
                read(table, rows.subList(other, rows.size()));
            }
        }
    }

    private void readWithHeadings(Table table, List<GridRow> rows, TableLayout layout) {
        boolean seam = true;
        boolean heading = false;
        for (int place = 0; place < rows.size(); place++) {
            Reason reason = layout.reasons().get(place);
            GridRow row = rows.get(place);
            Columns columns = layout.columns().get(place);
            if (reason == Reason.BEFORE_TABLE) {
                if (!LayoutTable.isOfData(row)) {
                    pending.addAll(HeadLine.ofCell(String.join("\n", row.texts()), row.page()));
                }
                continue;
            }
            if (reason == Reason.HEADING && !heading && columns != null) {
                confirmHeading(rows, layout, place);
                begin(table, columns);
                seam = true;
            }
            heading = reason == Reason.HEADING;
            if (current != null && columns != null) {
                current.add(seam && reason == null ? row.atSeam() : row, columns, reason);
                seam = seam && reason != null;
            }
        }
    }

    /** Headings that are repeated below a single line have that line for their section. */
    private void confirmHeading(List<GridRow> rows, TableLayout layout, int place) {
        boolean single = place > 0
                && layout.reasons().get(place - 1) == null
                && rows.get(place - 1).filledCount() == 1;
        if (single && current != null) {
            current.confirmHeading();
        }
    }

    /** A heading: of another plan where a title stands above it. */
    private void begin(Table table, Columns columns) {
        if (current == null || TitleFinder.find(pending).isFound()) {
            start(columns);
        } else {
            addHeadings(!pending.isEmpty());
            if (pending.isEmpty() && table.page() != page && !isDefault(table.title()) && !drafts.isEmpty()) {
                current.addHeading(new HeadLine(table.title(), table.page(), 0));
            }
            pending = new ArrayList<>();
        }
    }

    private static boolean isDefault(String title) {
        return title.isBlank() || title.matches("(?iu)(лист|sheet|table|таблица)\\s?\\d*");
    }

    /** A title that the page repeats on its edge. */
    private boolean repeats(HeadLine line) {
        return !pending.isEmpty()
                && pending.get(pending.size() - 1).text().equals(line.text())
                && TitleFinder.isTitle(line.text());
    }

    private Draft start(Columns columns) {
        List<HeadLine> section = headingsAbove();
        pending.subList(pending.size() - section.size(), pending.size()).clear();
        if (drafts.isEmpty()) {
            firstHead = List.copyOf(pending);
        }
        Draft draft = new Draft(pending, columns);
        current = draft;
        drafts.add(draft);
        section.forEach(draft::addHeading);
        if (section.isEmpty() && isBehindTitle()) {
            draft.addPossibleHeading(pending.get(pending.size() - 1));
        }
        pending = new ArrayList<>();
        return draft;
    }

    /** The last line above the table is no part of the title, and may be a heading. */
    private boolean isBehindTitle() {
        Title title = TitleFinder.find(pending);
        return title.isFound()
                && title.to() < pending.size()
                && PlanTables.isHeading(pending.get(pending.size() - 1).text())
                && TitleFinder.isNoLabel(pending.get(pending.size() - 1).text());
    }

    /** The last lines above a table, as far as they are headings of sections and sections in them. */
    private List<HeadLine> headingsAbove() {
        int from = pending.size();
        while (from > 1 && PlanTables.isNumberedHeading(pending.get(from - 1).text())) {
            from--;
        }
        List<HeadLine> found = pending.subList(from, pending.size());
        for (int i = 1; i < found.size(); i++) {
            if (isSibling(found.get(i - 1).text(), found.get(i).text())) {
                return List.of();
            }
        }
        boolean year = found.size() == 1 && found.get(0).text().matches("20\\d\\d.*");
        Title title = TitleFinder.find(pending.subList(0, from));
        return year && !title.text().matches("(?s).*20\\d\\d.*") ? List.of() : List.copyOf(found);
    }

    /** Two numbered lines one below the other are a list above the table, and no headings of it. */
    private static boolean isSibling(String above, String below) {
        Optional<RowNumber> first = RowNumber.of(RowNumber.split(above).number());
        Optional<RowNumber> second = RowNumber.of(RowNumber.split(below).number());
        return first.isPresent() && second.isPresent() && second.get().isAfter(first.get());
    }

    /** Lines between two tables of one plan: the headings among them are sections. */
    private void addHeadings(boolean unnumbered) {
        Draft draft = current;
        if (draft == null) {
            return;
        }
        for (int i = 0; i < pending.size(); i++) {
            String line = pending.get(i).text();
            boolean last = i == pending.size() - 1;
            boolean heading = PlanTables.isNumberedHeading(line) && i >= pending.size() - DEEPEST;
            if (heading) {
                draft.addHeading(pending.get(i));
            } else if (last && unnumbered && PlanTables.isHeading(line)) {
                draft.addLikelyHeading(pending.get(i));
            } else {
                draft.drop(line);
            }
        }
    }

    private void readWithoutHeading(List<GridRow> rows, TableLayout layout) {
        Draft above = TitleFinder.find(pending).isFound() || pending.size() > MOST_BETWEEN ? null : current;
        Columns columns = above == null ? null : PlanTables.continuing(above.last(), rows, isDeadline);
        Draft draft;
        if (columns != null && above != null) {
            draft = above;
            addHeadings(true);
            pending = new ArrayList<>();
        } else {
            columns = PlanTables.guessed(rows, isDeadline);
            if (columns == null) {
                pass(rows);
                return;
            }
            draft = start(columns);
        }
        for (int place = 0; place < rows.size(); place++) {
            GridRow row = PlanTables.padded(rows.get(place), columns);
            draft.add(place == 0 ? row.atSeam() : row, columns, layout.reasons().get(place));
        }
    }

    /** A table that holds no measures: marks of approval and the like stand in tables, too. */
    private void pass(List<GridRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!LayoutTable.isOfData(rows)) {
            pending.addAll(LayoutTable.lines(rows));
        }
        if (rows.size() > 2 && rows.get(0).filledCount() > 1) {
            otherHeadings.add(String.join(", ", rows.get(0).texts()).replace('\n', ' '));
        }
    }
}
