package okoplan.execution.closing;

import org.jspecify.annotations.Nullable;

/**
 * What is said anew of a row.
 *
 * @param id of the measure or the assignment
 * @param decision null: nothing any more
 */
public record Change(long id, @Nullable Decision decision) {}
