package okoplan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import okoplan.calendar.SchoolYear;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.calendar.phrase.SchoolYearTerms.Term;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class ReportPeriodsTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Term AUTUMN = term(SchoolTermName.TRIMESTER_1, "2026-09-01", "2026-11-20");
    private static final Term WINTER = term(SchoolTermName.TRIMESTER_2, "2026-11-30", "2027-02-20");
    private static final Term HOLIDAY = term(SchoolTermName.WINTER_HOLIDAY, "2026-12-29", "2027-01-10");

    private final ReportPeriods periods = periods(AUTUMN, WINTER, HOLIDAY);

    @ParameterizedTest
    @CsvSource({
        "2027-03, 2027-03-01, 2027-03-31",
        "2028-02, 2028-02-01, 2028-02-29",
        "2027-02, 2027-02-01, 2027-02-28",
        "2026-12, 2026-12-01, 2026-12-31",
        "2026-q4, 2026-10-01, 2026-12-31",
        "2028-q1, 2028-01-01, 2028-03-31",
        "2027, 2027-01-01, 2027-12-31",
        "2026-2027, 2026-09-01, 2027-08-31",
        "2026-2027-trimester_2, 2026-11-30, 2027-02-20"
    })
    void knowsItsDays(String parameter, LocalDate from, LocalDate to) {
        assertThat(periods.of(parameter).map(ReportPeriod::days)).contains(new DateRange(from, to));
        assertThat(periods.of(parameter).map(ReportPeriod::parameter)).contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "март",
                "2027-13",
                "2027-00",
                "2027-q5",
                "2026-2028",
                "2027-2026",
                "0001",
                "2999",
                "2026-2027-quarter_2",
                "2026-2027-winter_holiday_1",
                "2027-03-01"
            })
    void takesNothingElseForAPeriod(String parameter) {
        assertThat(periods.of(parameter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12, 2026-11, 2027-01",
        "2028-02, 2028-01, 2028-03",
        "2026-q4, 2026-q3, 2027-q1",
        "2027, 2026, 2028",
        "2026-2027, 2025-2026, 2027-2028"
    })
    void hasNeighbours(String parameter, String before, String after) {
        ReportPeriod period = periods.of(parameter).orElseThrow();
        assertThat(periods.beside(period, -1).map(ReportPeriod::parameter)).contains(before);
        assertThat(periods.beside(period, 1).map(ReportPeriod::parameter)).contains(after);
    }

    @Test
    void goesFromTermToTermOverNewYearAndNoFurther() {
        ReportPeriod winter = periods.of("2026-2027-trimester_2").orElseThrow();
        assertThat(periods.beside(winter, -1).map(ReportPeriod::days)).contains(AUTUMN.days());
        assertThat(periods.beside(winter, 1)).isEmpty();
        assertThat(periods.beside(periods.of("1990").orElseThrow(), -1)).isEmpty();
        assertThat(periods.beside(ReportPeriods.own(winter.days()), 1)).isEmpty();
    }

    @Test
    void offersTheTermsThatAreSet() {
        assertThat(periods.offered(TODAY))
                .filteredOn(period -> period.kind() == ReportPeriod.Kind.TERM)
                .extracting(ReportPeriod::days)
                .containsExactly(WINTER.days(), AUTUMN.days());
        assertThat(periods().offered(TODAY)).noneMatch(period -> period.kind() == ReportPeriod.Kind.TERM);
        assertThat(periods.offered(TODAY))
                .allSatisfy(period -> assertThat(periods.of(period.parameter())).contains(period));
    }

    @ParameterizedTest
    @CsvSource({"2027-08-31, 2026", "2027-09-01, 2027", "2026-12-31, 2026", "2028-02-29, 2027"})
    void isOfThePresentSchoolYearWhereNothingIsSaid(LocalDate today, int year) {
        assertThat(new ReportFilter().chosen(periods, today).days()).isEqualTo(new SchoolYear(year).days());
    }

    @Test
    void takesTheNewerOfOwnDaysAndAChosenPeriod() {
        ReportFilter typed = new ReportFilter();
        typed.setPeriod("2027-03");
        typed.setFrom(LocalDate.of(2027, 1, 15));
        typed.setTo(LocalDate.of(2027, 2, 15));
        ReportPeriod own = typed.chosen(periods, TODAY);
        assertThat(own.days()).isEqualTo(new DateRange(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 15)));

        typed.settle(own);
        assertThat(typed.getPeriod()).isEmpty();
        typed.setPeriod("2027-q1");
        assertThat(typed.chosen(periods, TODAY).parameter()).isEqualTo("2027-q1");
        typed.setTo(LocalDate.of(2027, 2, 16));
        assertThat(typed.chosen(periods, TODAY).days().to()).isEqualTo(LocalDate.of(2027, 2, 16));
    }

    @Test
    void takesOwnDaysHoweverTheyAreTyped() {
        assertThat(own("2027-05-01", "2027-04-01").toString())
                .isEqualTo(own("2027-04-01", "2027-05-01").toString());
        assertThat(own("2027-02-01", null).to()).isEqualTo(TODAY);
        assertThat(own("2027-04-01", null))
                .isEqualTo(new DateRange(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1)));
        assertThat(own(null, "2026-12-31").from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(own("0001-01-01", "9999-12-31")).isEqualTo(new SchoolYear(2026).days());
    }

    private DateRange own(@Nullable String from, @Nullable String to) {
        ReportFilter filter = new ReportFilter();
        filter.setFrom(from == null ? null : LocalDate.parse(from));
        filter.setTo(to == null ? null : LocalDate.parse(to));
        return filter.chosen(periods, TODAY).days();
    }

    private static ReportPeriods periods(Term... terms) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new ReportPeriods(new SchoolYearTerms(List.of(terms)), messages);
    }

    private static Term term(SchoolTermName name, String from, String to) {
        return new Term(name, new DateRange(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
