package okoplan.shared.spreadsheet;

import java.util.List;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be taken away as it is shown.
 *
 * @param <R> what a row is made of
 * @param name Latin letters, for programs that know no others
 * @param title the heading of its page
 * @param filter what it is narrowed to, in words; empty where it is whole
 */
public record ExportedList<R>(String name, String title, List<String> filter, List<Column<R>> columns) {

    public ExportedList {
        filter = List.copyOf(filter);
        columns = List.copyOf(columns);
    }

    /** Reads the list page by page, as its page does. */
    @FunctionalInterface
    public interface Pages<R> {

        /** At most so many rows after the key; after null from the beginning. */
        Slice<R> after(@Nullable String key, int limit);
    }
}
