package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.RuleViolationException;

/**
 * The order a plan is approved by.
 *
 * @param number as written, with its suffix: «17-осн»
 */
public record ApprovalOrder(String number, LocalDate date) {

    private static final int LONGEST_NUMBER = 60;
    private static final int DAYS_AHEAD = 31;
    private static final int YEARS_BACK = 5;

    public ApprovalOrder {
        number = Texts.line(number, LONGEST_NUMBER);
        if (number.isEmpty()) {
            throw new RuleViolationException("plan.approval.number-missing");
        }
    }

    /** An order may be dated a little ahead, and a plan may be entered long after it, but not any day is meant. */
    void requireSane(LocalDate today) {
        if (date.isAfter(today.plusDays(DAYS_AHEAD)) || date.isBefore(today.minusYears(YEARS_BACK))) {
            throw new RuleViolationException(
                    "plan.approval.date-odd", today.minusYears(YEARS_BACK), today.plusDays(DAYS_AHEAD));
        }
    }
}
