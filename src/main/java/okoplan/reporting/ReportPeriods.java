package okoplan.reporting;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okoplan.calendar.SchoolYear;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import org.springframework.context.MessageSource;

/** The periods that there are, with their names: years, quarters and months, and the quarters of schools where their dates are known. */
final class ReportPeriods {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?<from>\\d{4})(-(?:(?<to>\\d{4})(?:-(?<term>[a-z]+_\\d))?|q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?");
    private static final List<String> NUMBERS = List.of("I", "II", "III", "IV");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2999;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int YEARS_BACK = 3;

    private final SchoolYearTerms terms;
    private final MessageSource messages;

    ReportPeriods(SchoolYearTerms terms, MessageSource messages) {
        this.terms = terms;
        this.messages = messages;
    }

    /** The one named so in an address. */
    Optional<ReportPeriod> of(String parameter) {
        Matcher named = PARAMETER.matcher(parameter);
        if (!named.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(named.group("from"));
        if (year < FIRST_YEAR || year >= LAST_YEAR) {
            return Optional.empty();
        }
        if (named.group("quarter") != null) {
            return Optional.of(quarter(year, Integer.parseInt(named.group("quarter"))));
        }
        if (named.group("month") != null) {
            return Optional.of(month(YearMonth.of(year, Integer.parseInt(named.group("month")))));
        }
        if (named.group("to") == null) {
            return Optional.of(calendarYear(year));
        }
        if (Integer.parseInt(named.group("to")) != year + 1) {
            return Optional.empty();
        }
        return named.group("term") == null
                ? Optional.of(schoolYear(new SchoolYear(year)))
                : terms().filter(term -> term.parameter().equals(parameter)).findFirst();
    }

    ReportPeriod schoolYear(SchoolYear year) {
        return new ReportPeriod(
                ReportPeriod.Kind.SCHOOL_YEAR,
                year.start() + "-" + (year.start() + 1),
                text("reporting.period.school-year", year.toString()),
                year.days());
    }

    ReportPeriod calendarYear(int year) {
        return new ReportPeriod(
                ReportPeriod.Kind.CALENDAR_YEAR,
                String.valueOf(year),
                text("reporting.period.calendar-year", String.valueOf(year)),
                new DateRange(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31)));
    }

    ReportPeriod quarter(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
    }

    ReportPeriod month(YearMonth month) {
        return new ReportPeriod(
                ReportPeriod.Kind.MONTH,
                String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()),
                RussianDates.month(month),
                new DateRange(month.atDay(1), month.atEndOfMonth()));
    }

    static ReportPeriod own(DateRange days) {
        return new ReportPeriod(ReportPeriod.Kind.OWN, "", RussianDates.range(days.from(), days.to()), days);
    }

    /** What there is to choose from: some years back and the next one, and the shorter periods of these. */
    List<ReportPeriod> offered(LocalDate today) {
        int last = today.getYear() + 1;
        SchoolYear current = SchoolYear.of(today);
        List<ReportPeriod> all = new ArrayList<>();
        back(current.start() + 1, YEARS_BACK + 2).forEach(year -> all.add(schoolYear(new SchoolYear(year))));
        back(last, YEARS_BACK + 2).forEach(year -> all.add(calendarYear(year)));
        back(last, YEARS_BACK).forEach(year -> back(4, 4).forEach(number -> all.add(quarter(year, number))));
        terms().sorted((one, other) -> other.days().from().compareTo(one.days().from()))
                .limit(12)
                .forEach(all::add);
        back(last, YEARS_BACK)
                .forEach(year -> back(12, 12).forEach(number -> all.add(month(YearMonth.of(year, number)))));
        return all;
    }

    /** The one before (-1) or after (1); none of own days. */
    Optional<ReportPeriod> beside(ReportPeriod period, int step) {
        LocalDate first = period.days().from();
        return switch (period.kind()) {
            case SCHOOL_YEAR ->
                of(schoolYear(new SchoolYear(first.getYear() + step)).parameter());
            case CALENDAR_YEAR -> of(calendarYear(first.getYear() + step).parameter());
            case QUARTER ->
                of(quarter(first.plusMonths((long) MONTHS_OF_QUARTER * step)).parameter());
            case MONTH -> of(month(YearMonth.from(first).plusMonths(step)).parameter());
            case TERM -> besideTerm(period, step);
            case OWN -> Optional.empty();
        };
    }

    private Optional<ReportPeriod> besideTerm(ReportPeriod period, int step) {
        String sort = period.parameter().replaceAll("[\\d-]", "");
        List<ReportPeriod> same = terms().filter(
                        term -> term.parameter().replaceAll("[\\d-]", "").equals(sort))
                .toList();
        int place = same.indexOf(period) + step;
        return place < 0 || place >= same.size() ? Optional.empty() : Optional.of(same.get(place));
    }

    private Stream<ReportPeriod> terms() {
        return terms.terms().stream()
                .filter(term -> term.name().kind() != SchoolTermName.Kind.HOLIDAY)
                .map(this::term);
    }

    private ReportPeriod term(SchoolYearTerms.Term term) {
        SchoolYear year = SchoolYear.of(term.days().from());
        String name = term.name().name();
        int number = Character.digit(name.charAt(name.length() - 1), 10);
        return new ReportPeriod(
                ReportPeriod.Kind.TERM,
                schoolYear(year).parameter() + "-" + name.toLowerCase(Locale.ROOT),
                text("reporting.period.term." + term.name().kind(), NUMBERS.get(number - 1), year.toString()),
                term.days());
    }

    private ReportPeriod quarter(int year, int number) {
        LocalDate first = LocalDate.of(year, (number - 1) * MONTHS_OF_QUARTER + 1, 1);
        return new ReportPeriod(
                ReportPeriod.Kind.QUARTER,
                year + "-q" + number,
                text("reporting.period.quarter", NUMBERS.get(number - 1), String.valueOf(year)),
                new DateRange(first, first.plusMonths(MONTHS_OF_QUARTER).minusDays(1)));
    }

    private static Stream<Integer> back(int last, int count) {
        return IntStream.range(0, count).mapToObj(back -> last - back);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
