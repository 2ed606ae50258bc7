package okoplan.exchange.recognition;

import java.util.List;

/**
 * What a table is read as.
 *
 * @param columns what each column holds
 * @param rows every row of the table, with what becomes of it
 * @param joined sections and measures in order, with the rows joined to them
 */
public record TableReading(List<ColumnMeaning> columns, List<TableRow> rows, List<JoinedRow> joined) {

    public TableReading {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        joined = List.copyOf(joined);
    }
}
