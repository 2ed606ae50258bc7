package okoplan.shared.view;

import org.jspecify.annotations.Nullable;

/**
 * A number of a heat map.
 *
 * @param value null where there is nothing to count
 * @param url exactly the list that the value counts
 */
public record HeatCell(@Nullable Long value, @Nullable String url) {}
