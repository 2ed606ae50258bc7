package okoplan.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next key of the next page, null on the last one
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** A page out of rows that were read with one more than {@code limit}, which tells whether there is a next page. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<? super T, PageKey> key) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        List<T> shown = rows.subList(0, limit);
        return new Slice<>(shown, key.apply(shown.get(limit - 1)).encoded());
    }

    /** The same page of what each row is turned into. */
    public <R> Slice<R> map(Function<? super T, ? extends R> turned) {
        return new Slice<>(items.stream().<R>map(turned).toList(), next);
    }
}
