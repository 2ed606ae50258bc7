package okoplan.calendar;

import java.time.LocalDate;

/**
 * A day that is worked or off against the rule.
 *
 * @param note why, such as «выходной с 3 января»
 */
public record Transfer(LocalDate day, boolean working, String note) {}
