package okoplan.shared.view;

import org.jspecify.annotations.Nullable;

/**
 * A number of a heat map.
 *
 * @param name what it is of, for who hears the number alone: «Школа № 1, План мероприятий»
 * @param value null where there is nothing to count
 * @param url exactly the list that the value counts; null where there is none
 */
public record HeatCell(
        String name, @Nullable Long value, @Nullable String url) {}
