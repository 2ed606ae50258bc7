package okoplan.shared.word;

import java.time.LocalDate;
import okoplan.shared.RussianDates;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedTable;

/** The tables of a page in a document, as they stand in its workbook. */
public final class PaperTables {

    /** Narrower columns hold numbers and marks. */
    private static final int WIDE = 30;

    /** Beside many columns of numbers the first one has to be content with less. */
    private static final int LABEL = 34;

    private PaperTables() {}

    /** The table with its title above. */
    public static <R> void add(WordFile file, ExportedTable<R> exported) {
        file.paragraph("TableTitle", exported.title());
        WordTable table = file.table(exported.columns().stream()
                .map(column -> new WordColumn(
                        column.heading(), column.width() < WIDE ? column.width() : LABEL, column.width() < WIDE))
                .toList());
        table.header();
        for (R row : exported.rows()) {
            table.row(
                    exported.columns().stream().map(column -> cell(column, row)).toList(), false);
        }
    }

    private static <R> String cell(Column<R> column, R row) {
        Object value = column.value().apply(row);
        if (value == null) {
            return "";
        }
        return value instanceof LocalDate day ? RussianDates.dateShort(day) : value.toString();
    }
}
