package okoplan.exchange.recognition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table with a cell for every column of its grid.
 *
 * @param page that it begins on, from 1
 * @param table among the document's tables, from 1; 0 for a heading that stands between tables
 * @param number of the row in its table, from 1
 * @param seam whether a page or a table begins here, so that the row may be the rest of the one before
 */
public record GridRow(int page, int table, int number, boolean seam, List<GridCell> cells) {

    /** A row of a table that stands alone. */
    public static GridRow of(int number, List<GridCell> cells) {
        return new GridRow(1, 1, number, false, cells);
    }

    GridRow withCells(List<GridCell> others) {
        return new GridRow(page, table, number, seam, others);
    }

    GridRow atSeam() {
        return seam ? this : new GridRow(page, table, number, true, cells);
    }

    long filledCount() {
        return cells.stream().filter(GridCell::isFilled).count();
    }

    boolean isBlank() {
        return cells.stream().allMatch(GridCell::isBlank);
    }

    /** Texts of its own cells. */
    List<String> texts() {
        return cells.stream().filter(GridCell::isFilled).map(GridCell::text).toList();
    }

    String text() {
        return texts().stream().collect(Collectors.joining(" ")).replace('\n', ' ');
    }

    boolean isBetweenTables() {
        return table == 0;
    }
}
