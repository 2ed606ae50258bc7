package okoplan.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What day it is where the current municipality is; the only source of dates in the application. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** Today in the time zone of the municipality in scope. */
    public LocalDate date() {
        return dateIn(MunicipalityScope.current().zone());
    }

    public LocalDate dateIn(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public LocalTime timeIn(ZoneId zone) {
        return LocalTime.ofInstant(clock.instant(), zone);
    }

    public Instant instant() {
        return clock.instant();
    }
}
