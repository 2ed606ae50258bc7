package okoplan.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A number that leads to the list of what it counts.
 *
 * @param words what stands after the number; empty where the number stands alone
 * @param label number and words, with the day or the row and month that it is of, for those who hear the page
 * @param tone the state in small letters, for its colour; null for the sum of all
 */
record Amount(
        long value,
        String words,
        String label,
        String url,
        @Nullable String tone) {}
