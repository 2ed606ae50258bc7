package okoplan.shared.view;

import org.jspecify.annotations.Nullable;

/**
 * A column of a weekly trend.
 *
 * @param label short, under the column: «24.08»
 * @param text in full, for the table behind: «неделя с 24 августа»
 */
public record Week(
        String label, String text, long value, @Nullable String url) implements Counted {}
