package okoplan.shared.view;

/**
 * What parts of stacked bars stand for.
 *
 * @param name of its fill: {@code on-time}, {@code late}, {@code waiting}, {@code overdue}, {@code ahead} or {@code not-done}
 * @param label words of the legend
 */
public record StackKind(String name, String label) {}
