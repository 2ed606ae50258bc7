package okoplan.shared.view;

import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page of a list stands, for {@code fragments/pagination :: keys}.
 *
 * @param number which page this is, from 1
 * @param next address of the next page
 * @param first address of the first page, when this is another
 */
public record ListPage(
        int number, @Nullable String next, @Nullable String first) {

    private static final int ROWS = 50;

    /** More is for a file, not for paper. */
    private static final int ROWS_OF_WHOLE = 1_000;

    /** How many rows a page has; whole lists are for printing. */
    public static int rows(boolean whole) {
        return whole ? ROWS_OF_WHOLE : ROWS;
    }

    /**
     * Addresses of the pages around this one.
     *
     * @param address of the list with its filter, without {@code after} and {@code page}
     */
    public static ListPage of(Slice<?> slice, UriComponentsBuilder address, @Nullable Integer number) {
        int current = number == null || number < 1 ? 1 : number;
        String first = current == 1 ? null : address.cloneBuilder().toUriString();
        String next = slice.next() == null
                ? null
                : address.cloneBuilder()
                        .queryParam("after", slice.next())
                        .queryParam("page", current + 1)
                        .toUriString();
        return new ListPage(current, next, first);
    }
}
