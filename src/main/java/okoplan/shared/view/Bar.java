package okoplan.shared.view;

import org.jspecify.annotations.Nullable;

/** A row of a bar chart; the address is exactly the list that the value counts. */
public record Bar(String label, long value, @Nullable String url) implements Counted {}
