package okoplan.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanTest
class OutstandingEventsTests {

    private final JdbcClient jdbc;
    private final OutstandingEvents events;
    private final TestClock clock;

    OutstandingEventsTests(JdbcClient jdbc, OutstandingEvents events, TestClock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "FAILED", "RESUBMITTED"})
    void areDeliveredAgainWhereverTheCopyDied(String status) {
        UUID event = left(status, clock.instant().minus(Duration.ofMinutes(6)));
        events.deliverAgain();
        assertThat(attempts(event)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED"})
    void areLeftToTheCopyThatHasJustTakenThem(String status) {
        UUID event = left(status, clock.instant().minus(Duration.ofSeconds(50)));
        events.deliverAgain();
        assertThat(attempts(event)).isOne();
    }

    /** For a listener that there is not, so that what was delivered stays to be looked at. */
    private UUID left(String status, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                                                       completion_attempts, last_resubmission_date)
                        values (:id, 'nobody', :type, :event, :at, :status, 1, :at)
                        """)
                .param("id", id)
                .param("type", "okoplan.oversight.OverdueFlagged")
                .param("event", "{\"municipality\":{\"value\":1},\"day\":\"2026-11-20\",\"flagged\":1}")
                .param("at", Timestamp.from(at))
                .param("status", status)
                .update();
        return id;
    }

    private int attempts(UUID event) {
        int attempts = jdbc.sql("delete from event_publication where id = :id returning completion_attempts")
                .param("id", event)
                .query(Integer.class)
                .single();
        return attempts;
    }
}
