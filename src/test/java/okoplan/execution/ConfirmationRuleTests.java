package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.function.UnaryOperator;
import okoplan.calendar.WorkingDays;
import okoplan.organization.ConfirmationInterval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationRuleTests {

    @ParameterizedTest
    @CsvSource({
        "MONTH,     2028-02-01, 2028-02-29, 2028-02-01",
        "MONTH,     2027-02-28, 2027-02-28, 2027-02-01",
        "MONTH,     2026-12-31, 2026-12-31, 2026-12-01",
        "QUARTER,   2026-11-23, 2026-12-31, 2026-10-01",
        "QUARTER,   2027-01-01, 2027-03-31, 2027-01-01",
        "HALF_YEAR, 2027-06-30, 2027-06-30, 2027-01-01",
        "HALF_YEAR, 2027-07-01, 2027-12-31, 2027-07-01",
        "YEAR,      2026-11-23, 2027-08-31, 2026-09-01",
        "YEAR,      2027-08-31, 2027-08-31, 2026-09-01",
        "YEAR,      2027-09-01, 2028-08-31, 2027-09-01"
    })
    void endsWithTheCalendarAndAYearWithThePlans(
            ConfirmationInterval interval, LocalDate day, LocalDate end, LocalDate beginning) {
        assertThat(interval.endOf(day, Month.SEPTEMBER)).isEqualTo(end);
        assertThat(interval.beginningOf(day, Month.SEPTEMBER)).isEqualTo(beginning);
    }

    @Test
    void isAYearOfTheCalendarForAPlanOfOne() {
        assertThat(ConfirmationInterval.YEAR.endOf(LocalDate.of(2026, 8, 31), Month.JANUARY))
                .isEqualTo("2026-12-31");
    }

    /** In time, on the moved day, late by a day and by three quarters, early, and twice for the same quarter. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 2027-03-20, 2027-03-31, 2027-06-30",
        "2027-03-31, 2027-03-31, 2027-03-31, 2027-06-30",
        "2027-03-31, 2027-04-01, 2027-03-31, 2027-06-30",
        "2026-06-30, 2027-04-05, 2027-03-31, 2027-06-30",
        "2027-03-31, 2027-01-12, 2027-03-31, 2027-06-30",
        "2027-06-30, 2027-03-20, 2027-03-31, 2027-06-30",
        ",           2027-03-20, 2027-03-31, 2027-06-30"
    })
    void asksForTheNextInterval(@Nullable LocalDate askedBy, LocalDate day, LocalDate coversTo, LocalDate next) {
        ConfirmationRule rule = new ConfirmationRule(ConfirmationInterval.QUARTER, UnaryOperator.identity());
        assertThat(rule.confirmed(askedBy, day, Month.SEPTEMBER)).isEqualTo(new ConfirmationRule.Step(coversTo, next));
    }

    /** 31 December 2026 is a day off, and so are the days up to 10 January. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-11, 2027-01-11, 2026-12-31, 2027-03-31",
        "2027-01-11, 2026-12-30, 2026-12-31, 2027-03-31",
        "2027-01-11, 2027-01-12, 2026-12-31, 2027-03-31"
    })
    void takesTheMovedDayForThatOfTheIntervalThatHasEnded(
            LocalDate askedBy, LocalDate day, LocalDate coversTo, LocalDate next) {
        WorkingDays working = WorkingDays.nationwide();
        ConfirmationRule rule = new ConfirmationRule(ConfirmationInterval.QUARTER, working::onOrAfter);
        assertThat(rule.present(LocalDate.of(2026, 11, 23), Month.SEPTEMBER)).isEqualTo("2027-01-11");
        assertThat(rule.confirmed(askedBy, day, Month.SEPTEMBER)).isEqualTo(new ConfirmationRule.Step(coversTo, next));
    }
}
