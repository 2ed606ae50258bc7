package okoplan.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What only this application knows of itself; the Java runtime, the connections and the requests come with Micrometer. Read
 * when Prometheus asks, over all municipalities.
 */
@Component
@Profile("metrics")
class Meters implements MeterBinder {

    /** The last run of the municipality that is furthest behind, by the database's clock. */
    private static final String FLAGGING_AGE = """
            select coalesce(extract(epoch from now() - min(last)), 0)
            from (select max(started_at) as last from flagging_run group by municipality_id) run
            """;

    private static final String EVENTS_WAITING = "select count(*) from event_publication where completion_date is null";

    private static final String EVENTS_AGE = """
            select coalesce(extract(epoch from now() - min(publication_date)), 0)
            from event_publication where completion_date is null
            """;

    private final JdbcClient jdbc;

    Meters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "okoplan.flagging.age",
                "seconds",
                FLAGGING_AGE,
                "Time since the daily flagging ran, in the municipality where it is longest ago");
        gauge(
                registry,
                "okoplan.events.waiting",
                "events",
                EVENTS_WAITING,
                "Events whose listeners have not handled them yet");
        gauge(
                registry,
                "okoplan.events.waiting.age",
                "seconds",
                EVENTS_AGE,
                "Time that the oldest event has been waiting");
    }

    private void gauge(MeterRegistry registry, String name, String unit, String query, String description) {
        Gauge.builder(name, () -> read(query))
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    /** Unknown while the database is away: the other figures are still told. */
    private double read(String query) {
        try {
            return jdbc.sql(query).query(Double.class).single();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
