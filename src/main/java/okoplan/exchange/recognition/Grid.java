package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.Line;
import okoplan.exchange.document.Row;
import okoplan.exchange.document.Table;

/** A table of a document as rows of one length, with merged cells spread over the places that they cover. */
final class Grid {

    /** More columns than any plan has; what stands further to the right is not looked at. */
    private static final int MOST_COLUMNS = 80;

    private static final int SHORT = 3;
    private static final int SAMPLE = 20;

    private Grid() {}

    /** The rows without columns at their edges that are empty in all of them. */
    static List<GridRow> of(Table table) {
        int columns = Math.min(MOST_COLUMNS, table.columnCount());
        return withoutEmptyEdges(whole(table), columns);
    }

    /**
     * The rows of a table that may go on with another one.
     *
     * @param wanted columns of the one above: empty ones at the edges are kept where they make up that number; 0 where there is none
     */
    static List<GridRow> of(Table table, int wanted) {
        List<GridRow> rows = of(table);
        boolean whole = table.columnCount() == wanted
                && wanted <= MOST_COLUMNS
                && !rows.isEmpty()
                && rows.get(0).cells().size() < wanted;
        return whole ? whole(table) : rows;
    }

    private static List<GridRow> whole(Table table) {
        int columns = Math.min(MOST_COLUMNS, table.columnCount());
        List<GridRow> rows = new ArrayList<>(table.rows().size());
        int[] covered = new int[columns];
        List<GridCell> above = List.of();
        int page = 0;
        for (Row row : table.rows()) {
            GridCell[] cells = new GridCell[columns];
            Arrays.fill(cells, GridCell.EMPTY);
            for (int i = 0; i < columns && i < above.size(); i++) {
                if (covered[i] > 0) {
                    cells[i] = above.get(i).carriedDown();
                    covered[i]--;
                }
            }
            for (Cell cell : row.cells()) {
                place(cell, cells, covered);
            }
            above = List.of(cells);
            if (row.isBlank() && Arrays.stream(cells).allMatch(GridCell::isBlank)) {
                continue;
            }
            rows.add(new GridRow(row.page(), table.number(), row.number(), row.page() != page && page > 0, above));
            page = row.page();
        }
        return withoutQuotes(rows);
    }

    private static void place(Cell cell, GridCell[] cells, int[] covered) {
        for (int i = Math.max(0, cell.column()); i < cell.endColumn() && i < cells.length; i++) {
            cells[i] = i == cell.column() ? GridCell.of(text(cell)) : GridCell.COVERED;
            covered[i] = cell.rowSpan() - 1;
        }
    }

    /** The lines of the cell; a mark that is no number says nothing where it is the only one. */
    private static String text(Cell cell) {
        List<Line> lines = cell.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.size() == 1 && lines.get(0).marker().matches("[^\\p{L}\\d]+")) {
            return LeftoverMarkup.withoutTags(lines.get(0).text().strip());
        }
        return LeftoverMarkup.withoutTags(
                lines.stream().map(line -> line.seen().strip()).collect(Collectors.joining("\n")));
    }

    private static List<GridRow> withoutQuotes(List<GridRow> rows) {
        List<String> texts =
                rows.stream().limit(SAMPLE).flatMap(row -> row.texts().stream()).toList();
        if (!LeftoverMarkup.isQuoted(texts)) {
            return rows;
        }
        return rows.stream()
                .map(row -> row.withCells(row.cells().stream()
                        .map(cell -> new GridCell(LeftoverMarkup.withoutQuotes(cell.text()), cell.origin()))
                        .toList()))
                .toList();
    }

    /** Leading columns without any text say nothing; in a short table they may stand for the columns of the one above. */
    private static List<GridRow> withoutEmptyEdges(List<GridRow> rows, int columns) {
        int from = 0;
        int to = columns;
        while (rows.size() > SHORT && from < to && isEmpty(rows, from)) {
            from++;
        }
        while (rows.size() > SHORT && to > from && isEmpty(rows, to - 1)) {
            to--;
        }
        if (from == 0 && to == columns) {
            return rows;
        }
        List<GridRow> kept = new ArrayList<>(rows.size());
        for (GridRow row : rows) {
            kept.add(row.withCells(row.cells().subList(from, to)));
        }
        return kept;
    }

    private static boolean isEmpty(List<GridRow> rows, int column) {
        return rows.stream().allMatch(row -> row.cells().get(column).isBlank());
    }
}
