package okoplan.shared.spreadsheet;

import java.time.Instant;
import java.util.List;

/**
 * What a workbook of one list is made of, but for its rows.
 *
 * @param <R> what a row is made of
 * @param mark lines top right, as a document's mark of approval; mostly empty
 * @param title name of the list: stands above it, on its tab and in the file's properties
 * @param lead lines under the title: what the list is narrowed to, on what day
 * @param author who the file's properties name
 * @param created goes into the file's properties; nothing else in the file depends on the time
 */
public record SheetLayout<R>(
        List<String> mark, String title, List<String> lead, List<Column<R>> columns, String author, Instant created) {

    public SheetLayout {
        mark = List.copyOf(mark);
        lead = List.copyOf(lead);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a list needs a column");
        }
    }

    /** A list without a mark. */
    public static <R> SheetLayout<R> of(
            String title, List<String> lead, List<Column<R>> columns, String author, Instant created) {
        return new SheetLayout<>(List.of(), title, lead, columns, author, created);
    }
}
