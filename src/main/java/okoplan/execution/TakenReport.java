package okoplan.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report form.
 *
 * @param reviewDue by when the department reviews what was sent; null where nothing was, or where it waits for no review any more
 */
record TakenReport(Taken outcome, @Nullable LocalDate reviewDue) {}
