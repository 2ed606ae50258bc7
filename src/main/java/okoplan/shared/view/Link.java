package okoplan.shared.view;

import org.jspecify.annotations.Nullable;

/** A link: breadcrumb, filter chip (its address is the list without that filter), column of a heat map. */
public record Link(String label, @Nullable String url) {}
