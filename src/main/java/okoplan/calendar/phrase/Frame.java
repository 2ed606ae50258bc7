package okoplan.calendar.phrase;

import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** What a phrase is read against. */
record Frame(@Nullable DateRange period, SchoolYearTerms terms, RowPosition row) {

    private static final int SHORTEST_SCHOOL_YEAR = 200;
    private static final int LONGEST_YEAR = 370;
    private static final int LONGEST_PLAN_YEARS = 30;

    /** The plan follows the school year: it starts about September and ends with the school year or before. */
    boolean isSchoolYear() {
        if (period == null) {
            return false;
        }
        boolean startsInAutumn =
                period.from().getMonth() == Month.AUGUST || period.from().getMonth() == Month.SEPTEMBER;
        boolean endsBeforeAutumn = period.to().getMonthValue() <= Month.SEPTEMBER.getValue()
                && (period.to().getMonth() != Month.SEPTEMBER || period.to().getDayOfMonth() == 1);
        return startsInAutumn && endsBeforeAutumn && days() >= SHORTEST_SCHOOL_YEAR;
    }

    boolean isOneYear() {
        return period != null && days() <= LONGEST_YEAR;
    }

    private long days() {
        return period == null ? 0 : ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    /** Years in which something named without a year may begin, around the period. */
    List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        if (period != null) {
            int first = period.from().getYear();
            int last = Math.min(period.to().getYear(), first + LONGEST_PLAN_YEARS);
            for (int year = first - 1; year <= last + 1; year++) {
                years.add(year);
            }
        }
        return years;
    }

    /** Days that both have, or null. */
    static @Nullable DateRange common(DateRange one, DateRange other) {
        if (!one.overlaps(other)) {
            return null;
        }
        return new DateRange(
                one.from().isAfter(other.from()) ? one.from() : other.from(),
                one.to().isBefore(other.to()) ? one.to() : other.to());
    }
}
