package okoplan.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDateParser;
import okoplan.shared.RussianDates;
import org.springframework.validation.Errors;

/** Title and period of a plan. The period is one of the usual years or has dates of its own. */
public class PlanHeaderForm {

    /** The choice that takes the typed dates. */
    static final String OWN_DATES = "own";

    private static final int SCHOOL_YEARS = 3;

    /** A usual period: a school year from 1 September, or a calendar year. */
    public record Year(String value, boolean school, int from) {}

    private Integer version = 0;
    private String title = "";
    private String period = "";
    private String from = "";
    private String to = "";

    static PlanHeaderForm empty(LocalDate today) {
        PlanHeaderForm form = new PlanHeaderForm();
        form.period = value(schoolYear(firstSchoolYear(today) + 1));
        return form;
    }

    static PlanHeaderForm from(PlanHeader plan, LocalDate today) {
        PlanHeaderForm form = new PlanHeaderForm();
        form.version = plan.version();
        form.title = plan.title();
        String value = value(plan.period());
        boolean usual = years(today).stream().anyMatch(year -> year.value().equals(value));
        form.period = usual ? value : OWN_DATES;
        form.from = RussianDates.dateShort(plan.period().from());
        form.to = RussianDates.dateShort(plan.period().to());
        return form;
    }

    /** The school years around today, then the calendar years. */
    static List<Year> years(LocalDate today) {
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

    /** The period chosen; errors at the fields, and then any period. */
    DateRange period(Errors errors, LocalDate today) {
        DateRange anything = calendarYear(today.getYear());
        if (!period.equals(OWN_DATES)) {
            return years(today).stream()
                    .filter(year -> year.value().equals(period))
                    .findFirst()
                    .map(year -> year.school() ? schoolYear(year.from()) : calendarYear(year.from()))
                    .orElseGet(() -> {
                        errors.rejectValue("period", "plan.header.period-missing");
                        return anything;
                    });
        }
        LocalDate first = day("from", from, errors, today);
        LocalDate last = day("to", to, errors, today);
        if (!errors.hasErrors() && last.isBefore(first)) {
            errors.rejectValue("to", "plan.header.period-order");
        }
        return errors.hasErrors() ? anything : new DateRange(first, last);
    }

    private static LocalDate day(String field, String typed, Errors errors, LocalDate today) {
        return RussianDateParser.parse(typed, today).orElseGet(() -> {
            errors.rejectValue(field, typed.isBlank() ? "plan.header.date-missing" : "plan.header.date-unread");
            return today;
        });
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
