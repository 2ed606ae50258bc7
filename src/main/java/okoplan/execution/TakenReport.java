package okoplan.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report form.
 *
 * @param reviewDue by when the department reviews what was sent; null where nothing was, or where it is reviewed already
 */
record TakenReport(Taken outcome, @Nullable LocalDate reviewDue) {}
