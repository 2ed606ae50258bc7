package okoplan.operation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what was not handled, because the database went away or another copy of the application died in the middle.
 * Listeners take the same event twice without harm, so it does not matter which copy does it.
 */
@Component
class OutstandingEvents {

    /** Longer than any listener works. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    private final IncompleteEventPublications events;

    OutstandingEvents(IncompleteEventPublications events) {
        this.events = events;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void deliverAgain() {
        events.resubmitIncompletePublicationsOlderThan(GIVEN_UP);
    }
}
