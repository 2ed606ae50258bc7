package okoplan.notification.digest;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;
import okoplan.organization.ConfirmationInterval;
import okoplan.organization.Municipalities;
import okoplan.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * When what lasts the whole period is named before its last day: with the first letter of each interval at which confirmations are
 * asked for; where that is a year, of the calendar year and of the school year.
 */
@Component
class InterimReminders {

    private final Municipalities municipalities;

    InterimReminders(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * Whether an interval has begun after the day up to which all had been told. Years begin both in January and in September: the
     * year of one kind of plan begins in the middle of the other's.
     */
    boolean begins(MunicipalityId municipality, LocalDate since, LocalDate day) {
        return begins(municipalities.get(municipality).settings().confirmationInterval(), since, day);
    }

    static boolean begins(ConfirmationInterval interval, LocalDate since, LocalDate day) {
        return Stream.of(Month.JANUARY, Month.SEPTEMBER)
                .anyMatch(first -> interval.beginningOf(day, first).isAfter(since));
    }
}
