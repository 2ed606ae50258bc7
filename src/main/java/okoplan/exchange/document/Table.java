package okoplan.exchange.document;

import java.util.List;

/**
 * A table, or the used part of a sheet.
 *
 * @param number its position among the document's tables, from 1
 * @param title the sheet's name; empty for tables of texts
 */
public record Table(int page, int number, String title, List<Row> rows) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /** Columns of the grid, the ones that merged cells cover counted. */
    public int columnCount() {
        return rows.stream().mapToInt(Row::columnCount).max().orElse(0);
    }
}
