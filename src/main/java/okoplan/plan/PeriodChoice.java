package okoplan.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDateParser;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How a plan's period is chosen in forms: one of the usual years, or dates of its own in {@code from} and {@code to}. */
public final class PeriodChoice {

    /** The choice that takes the typed dates. */
    public static final String OWN_DATES = "own";

    private static final int SCHOOL_YEARS = 3;

    /** A usual period: a school year from 1 September, or a calendar year. */
    public record Year(String value, boolean school, int from) {

        DateRange period() {
            return school ? schoolYear(from) : calendarYear(from);
        }
    }

    private PeriodChoice() {}

    /** The school years around today, then the calendar years. */
    public static List<Year> years(LocalDate today) {
        List<Year> years = new ArrayList<>();
        int first = firstSchoolYear(today);
        for (int year = first; year < first + SCHOOL_YEARS; year++) {
            years.add(new Year(value(schoolYear(year)), true, year));
        }
        for (int year = today.getYear(); year <= today.getYear() + 1; year++) {
            years.add(new Year(value(calendarYear(year)), false, year));
        }
        return years;
    }

    /** What a form about this period has chosen. */
    public static String of(DateRange period, LocalDate today) {
        String value = value(period);
        return years(today).stream().anyMatch(year -> year.value().equals(value)) ? value : OWN_DATES;
    }

    /** The school year that begins next. */
    static String next(LocalDate today) {
        return value(schoolYear(firstSchoolYear(today) + 1));
    }

    /** The period chosen; without one the errors stand at the fields {@code period}, {@code from} and {@code to}. */
    public static @Nullable DateRange read(String period, String from, String to, Errors errors, LocalDate today) {
        if (!period.equals(OWN_DATES)) {
            DateRange usual = years(today).stream()
                    .filter(year -> year.value().equals(period))
                    .findFirst()
                    .map(Year::period)
                    .orElse(null);
            if (usual == null) {
                errors.rejectValue("period", "plan.header.period-missing");
            }
            return usual;
        }
        LocalDate first = day("from", from, errors, today);
        LocalDate last = day("to", to, errors, today);
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            errors.rejectValue("to", "plan.header.period-order");
            return null;
        }
        return new DateRange(first, last);
    }

    private static @Nullable LocalDate day(String field, String typed, Errors errors, LocalDate today) {
        LocalDate day = RussianDateParser.parse(typed, today).orElse(null);
        if (day == null) {
            errors.rejectValue(field, typed.isBlank() ? "plan.header.date-missing" : "plan.header.date-unread");
        }
        return day;
    }

    /** The school year before the one that today lies in. */
    private static int firstSchoolYear(LocalDate today) {
        return today.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? today.getYear() - 1 : today.getYear() - 2;
    }

    private static DateRange schoolYear(int from) {
        return new DateRange(LocalDate.of(from, Month.SEPTEMBER, 1), LocalDate.of(from + 1, Month.AUGUST, 31));
    }

    private static DateRange calendarYear(int year) {
        return new DateRange(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    private static String value(DateRange period) {
        return period.from() + "/" + period.to();
    }
}
