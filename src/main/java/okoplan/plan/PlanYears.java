package okoplan.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import okoplan.shared.DateRange;

/** How plans of different years lie to each other, whether their years are school or calendar ones. */
public final class PlanYears {

    private static final double DAYS_A_YEAR = 365.25;

    private PlanYears() {}

    /** By how many whole years the one period begins later than the other. */
    public static int between(DateRange period, DateRange later) {
        return years(period.from(), later.from());
    }

    /** The period of the same length in the next year, or after as many years as the period has. */
    static DateRange next(DateRange period) {
        int years = Math.max(1, years(period.from(), period.to()));
        return new DateRange(
                period.from().plusYears(years),
                period.to().plusDays(1).plusYears(years).minusDays(1));
    }

    private static int years(LocalDate from, LocalDate to) {
        return (int) Math.round(ChronoUnit.DAYS.between(from, to) / DAYS_A_YEAR);
    }
}
