package okoplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingDays nationwide = WorkingDays.nationwide();

    @ParameterizedTest
    @CsvSource({
        // January holidays and the transfers of 2026
        "2026-01-01, false",
        "2026-01-05, false",
        "2026-01-07, false",
        "2026-01-08, false",
        "2026-01-09, false",
        "2026-01-12, true",
        "2026-12-31, false",
        "2026-12-30, true",
        // a holiday on a weekend moves to the next working day
        "2026-03-09, false",
        "2026-05-11, false",
        "2026-05-12, true",
        "2027-05-03, false",
        "2027-05-10, false",
        "2027-06-14, false",
        // unless the government has moved it elsewhere
        "2025-02-24, true",
        "2025-05-08, false",
        "2025-03-10, true",
        "2025-06-13, false",
        "2025-11-01, true",
        "2024-04-27, true",
        "2024-04-29, false",
        "2024-12-28, true",
        "2024-12-30, false",
        // ordinary days
        "2026-11-04, false",
        "2026-11-21, false",
        "2026-11-23, true",
        "2027-01-11, true",
        "2027-01-08, false"
    })
    void knowsWorkingDays(LocalDate day, boolean working) {
        assertThat(nationwide.isWorking(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 247",
        "2025, 247",
        "2024, 248",
    })
    void countsTheWorkingDaysOfAYear(int year, int count) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(nationwide::isWorking))
                .hasSize(count);
    }

    @Test
    void movesADayOffToTheNextWorkingDay() {
        assertThat(nationwide.onOrAfter(LocalDate.of(2026, 1, 1))).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(nationwide.onOrAfter(LocalDate.of(2026, 10, 31))).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(nationwide.onOrAfter(LocalDate.of(2026, 11, 2))).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void addsWorkingDaysNotCountingTheFirst() {
        assertThat(nationwide.plus(LocalDate.of(2026, 11, 3), 1)).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(nationwide.plus(LocalDate.of(2026, 11, 20), 5)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(nationwide.plus(LocalDate.of(2026, 11, 21), 0)).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void isCorrectedByTheMunicipality() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        WorkingDays corrected = WorkingDays.with(
                List.of(new Transfer(monday, false, "день района"), new Transfer(saturday, true, "отработка")));
        assertThat(corrected.onOrAfter(monday)).isEqualTo(monday.plusDays(1));
        assertThat(corrected.isWorking(saturday)).isTrue();
        assertThat(nationwide.isWorking(monday)).isTrue();
    }

    @Test
    void knowsTheSchoolYearOfADay() {
        assertThat(SchoolYear.of(LocalDate.of(2026, 8, 31))).hasToString("2025/2026");
        assertThat(SchoolYear.of(LocalDate.of(2026, 9, 1))).isEqualTo(new SchoolYear(2026));
        assertThat(new SchoolYear(2026).days().to()).isEqualTo(LocalDate.of(2027, 8, 31));
    }
}
