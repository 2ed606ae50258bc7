package okoplan.operation;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okoplan.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what was not handled, because the database went away or another copy of the application died in the middle.
 * Listeners take the same event twice without harm, so it does not matter which copy does it.
 */
@Component
class OutstandingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(OutstandingEvents.class);

    /** Longer than any listener works. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    /** Longer than what is delivered again may wait for its turn. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private final IncompleteEventPublications events;
    private final JdbcClient jdbc;
    private final Today today;

    OutstandingEvents(IncompleteEventPublications events, JdbcClient jdbc, Today today) {
        this.events = events;
        this.jdbc = jdbc;
        this.today = today;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void deliverAgain() {
        releaseLost();
        events.resubmitIncompletePublicationsOlderThan(GIVEN_UP);
    }

    /** The registry leaves alone what somebody took to deliver again, though that copy may have died since. */
    private void releaseLost() {
        int lost = jdbc.sql(
                        "update event_publication set status = 'FAILED' where status = 'RESUBMITTED' and last_resubmission_date < :lost")
                .param("lost", Timestamp.from(today.instant().minus(LOST)))
                .update();
        if (lost > 0) {
            LOG.warn("{} events were taken to be delivered again and lost, they will be delivered once more", lost);
        }
    }
}
