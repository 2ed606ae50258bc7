package okoplan.exchange.reading.assembly;

import org.jspecify.annotations.Nullable;

/**
 * One level of a numbered list.
 *
 * @param template text with {@code %1} to {@code %9} for the numbers of the levels, or the bullet's sign
 * @param restartAfter the level, from 0, whose items restart this one, and all above it; null for the level above; −1 for
 *     never
 * @param legal all numbers in it are decimal, whatever their levels say
 */
public record ListLevel(
        int start,
        ListNumber number,
        String template,
        @Nullable Integer restartAfter,
        boolean legal) {

    public static final ListLevel PLAIN = new ListLevel(1, ListNumber.NONE, "", null, false);

    public ListLevel startingAt(int other) {
        return new ListLevel(other, number, template, restartAfter, legal);
    }
}
