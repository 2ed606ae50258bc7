package okoplan.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.organization.ConfirmationInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterimRemindersTests {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2027-02-26, 2027-03-01, true",
        "MONTH, 2028-02-28, 2028-02-29, false",
        "QUARTER, 2026-12-30, 2027-01-11, true",
        "QUARTER, 2027-08-31, 2027-09-01, false",
        "HALF_YEAR, 2027-06-30, 2027-07-01, true",
        "YEAR, 2026-12-30, 2027-01-11, true",
        "YEAR, 2027-08-31, 2027-09-01, true",
        "YEAR, 2027-09-01, 2027-09-02, false",
        "YEAR, 2027-03-31, 2027-04-01, false"
    })
    void comeWithTheFirstDayOfEachInterval(
            ConfirmationInterval interval, LocalDate since, LocalDate day, boolean begins) {
        assertThat(InterimReminders.begins(interval, since, day)).isEqualTo(begins);
    }
}
