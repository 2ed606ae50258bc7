package okoplan.shared.spreadsheet;

import java.util.List;

/** One of several small tables of a page, which goes on a sheet of its own. */
public record ExportedTable<R>(String title, List<Column<R>> columns, List<R> rows) {

    public ExportedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
