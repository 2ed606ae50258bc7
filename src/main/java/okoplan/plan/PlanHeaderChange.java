package okoplan.plan;

import okoplan.shared.DateRange;
import okoplan.shared.RuleViolationException;

/** New title and period of a draft. */
public record PlanHeaderChange(String title, DateRange period) {

    private static final int LONGEST_PERIOD_YEARS = 10;

    public PlanHeaderChange {
        title = checkedTitle(title);
        check(period);
    }

    static String checkedTitle(String title) {
        String clean = Texts.line(title, Texts.TITLE);
        if (clean.isEmpty()) {
            throw new RuleViolationException("plan.title-missing");
        }
        return clean;
    }

    static void check(DateRange period) {
        if (period.to().isAfter(period.from().plusYears(LONGEST_PERIOD_YEARS))) {
            throw new RuleViolationException("plan.period-too-long", LONGEST_PERIOD_YEARS);
        }
    }
}
