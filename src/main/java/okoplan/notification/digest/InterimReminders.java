package okoplan.notification.digest;

import java.time.LocalDate;
import java.time.Month;
import okoplan.organization.ConfirmationInterval;
import okoplan.organization.Municipalities;
import okoplan.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * When what lasts the whole period is named before its last day: with the first letter of each interval at which confirmations are
 * asked for.
 */
@Component
class InterimReminders {

    private final Municipalities municipalities;

    InterimReminders(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Whether an interval has begun after the day up to which all had been told. */
    boolean begins(MunicipalityId municipality, LocalDate since, LocalDate day) {
        ConfirmationInterval interval =
                municipalities.get(municipality).settings().confirmationInterval();
        return interval.beginningOf(day, Month.JANUARY).isAfter(since);
    }
}
