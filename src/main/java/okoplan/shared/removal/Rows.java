package okoplan.shared.removal;

import java.util.Collection;
import java.util.List;

/**
 * Rows of one table that are going to be removed.
 *
 * @param table never typed by anybody: a name that stands in the code
 * @param column by whose values they are found
 */
public record Rows(String table, String column, List<Long> values) {

    public Rows {
        values = List.copyOf(values);
    }

    public static Rows of(String table, String column, Collection<Long> values) {
        return new Rows(table, column, List.copyOf(values));
    }

    public static Rows of(String table, long id) {
        return new Rows(table, "id", List.of(id));
    }
}
