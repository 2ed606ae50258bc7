package okoplan.oversight;

import java.time.LocalDate;

/**
 * How many were overdue at the end of a week.
 *
 * @param day its Sunday, or today in the present week
 */
record OverdueWeek(LocalDate day, long amount) {}
