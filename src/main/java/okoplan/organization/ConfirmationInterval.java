package okoplan.organization;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * How often it is to be confirmed that what is done continuously goes on. Months, quarters and half-years are those of the calendar;
 * a year is that of the plan, so that it ends on 31 August for a school year.
 */
public enum ConfirmationInterval {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    ConfirmationInterval(int months) {
        this.months = months;
    }

    /**
     * The last day of the interval that the day lies in.
     *
     * @param yearBegins first month of the plan's year
     */
    public LocalDate endOf(LocalDate day, Month yearBegins) {
        return YearMonth.from(day)
                .plusMonths(months - 1L - into(day, yearBegins))
                .atEndOfMonth();
    }

    /** Its first day. */
    public LocalDate beginningOf(LocalDate day, Month yearBegins) {
        return YearMonth.from(day).minusMonths(into(day, yearBegins)).atDay(1);
    }

    private int into(LocalDate day, Month yearBegins) {
        int first = this == YEAR ? yearBegins.getValue() : Month.JANUARY.getValue();
        return Math.floorMod(day.getMonthValue() - first, months);
    }
}
