package okoplan.plan;

import java.time.LocalDate;

/**
 * The order a plan is approved by.
 *
 * @param number as written, with its suffix: «203-осн»
 */
public record ApprovalOrder(String number, LocalDate date) {}
