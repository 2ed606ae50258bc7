package okoplan.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the calendar and what hangs on it. */
@Repository
class EventQueries {

    /** Events shown of one year. */
    static final int MOST_SHOWN = 500;

    private final JdbcClient jdbc;

    EventQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events that take place within these days, soonest first. */
    List<EventRow> within(DateRange days) {
        return statement("""
                select e.id, e.name, e.from_on, e.to_on, e.note,
                       (select count(*) from measure_event b
                        where b.municipality_id = e.municipality_id and b.event_id = e.id) as bound
                from calendar_event e
                where e.municipality_id = :municipality and e.from_on <= :to and e.to_on >= :from
                order by e.from_on, e.id
                limit :most
                """)
                .param("from", days.from())
                .param("to", days.to())
                .param("most", MOST_SHOWN)
                .query((rs, n) -> new EventRow(
                        new EventId(rs.getLong("id")),
                        rs.getString("name"),
                        days(rs, "from_on", "to_on"),
                        rs.getString("note"),
                        rs.getInt("bound")))
                .list();
    }

    /** What hangs on the event. */
    List<BoundDeadline> bound(EventId event) {
        return statement("""
                select p.id as plan_id, p.title as plan_title, p.period_from, p.period_to, m.id as measure_id,
                       concat_ws(' ', nullif(m.number, ''), m.title) as name, b.relation, b.amount, b.unit,
                       w.starts_on, w.due_on,
                       (select count(*) from assignment a
                        where a.municipality_id = m.municipality_id and a.measure_id = m.id
                          and a.status in ('OPEN', 'RETURNED')) as open
                from measure_event b
                join measure m on m.municipality_id = b.municipality_id and m.id = b.measure_id
                join plan p on p.municipality_id = m.municipality_id and p.id = m.plan_id and p.status <> 'CLOSED'
                join deadline_window w on w.municipality_id = m.municipality_id and w.measure_id = m.id
                where b.municipality_id = :municipality and b.event_id = :event
                order by p.id, m.position, m.id
                """)
                .param("event", event.value())
                .query((rs, n) -> new BoundDeadline(
                        new PlanId(rs.getLong("plan_id")),
                        rs.getString("plan_title"),
                        days(rs, "period_from", "period_to"),
                        new MeasureId(rs.getLong("measure_id")),
                        rs.getString("name"),
                        new EventTiming(
                                EventTiming.Relation.valueOf(rs.getString("relation")),
                                rs.getInt("amount"),
                                EventTiming.Unit.valueOf(rs.getString("unit"))),
                        new DeadlineWindow(
                                rs.getObject("starts_on", LocalDate.class), rs.getObject("due_on", LocalDate.class)),
                        rs.getInt("open")))
                .list();
    }

    /** The measures of a plan in force that wait for a date. */
    List<WaitingDeadline> waiting(PlanId plan) {
        return statement("""
                select id, concat_ws(' ', nullif(number, ''), title) as name, deadline_phrase,
                       coalesce(deadline_anchor, '') as named
                from measure
                where municipality_id = :municipality and plan_id = :plan and deadline_needs_date
                order by position, id
                """)
                .param("plan", plan.value())
                .query((rs, n) -> new WaitingDeadline(
                        new MeasureId(rs.getLong("id")),
                        rs.getString("name"),
                        rs.getString("deadline_phrase"),
                        rs.getString("named")))
                .list();
    }

    /** Notes that the measure's deadline hangs on the event from now on. */
    void bind(MeasureId measure, EventId event, EventTiming timing) {
        statement("""
                insert into measure_event (measure_id, municipality_id, event_id, relation, amount, unit)
                values (:measure, :municipality, :event, :relation, :amount, :unit)
                """)
                .param("measure", measure.value())
                .param("event", event.value())
                .param("relation", timing.relation().name())
                .param("amount", timing.amount())
                .param("unit", timing.unit().name())
                .update();
    }

    /** The plan of a measure whose deadline hangs on the event. */
    Optional<PlanId> planBoundTo(EventId event, MeasureId measure) {
        return statement("""
                select m.plan_id
                from measure_event b
                join measure m on m.municipality_id = b.municipality_id and m.id = b.measure_id
                where b.municipality_id = :municipality and b.event_id = :event and b.measure_id = :measure
                """)
                .param("event", event.value())
                .param("measure", measure.value())
                .query(Long.class)
                .optional()
                .map(PlanId::new);
    }

    /** The measure hangs on the event no more. */
    void release(EventId event, MeasureId measure) {
        statement("""
                delete from measure_event
                where municipality_id = :municipality and event_id = :event and measure_id = :measure
                """)
                .param("event", event.value())
                .param("measure", measure.value())
                .update();
    }

    /** Nothing hangs on the event any more. */
    void release(EventId event) {
        statement("delete from measure_event where municipality_id = :municipality and event_id = :event")
                .param("event", event.value())
                .update();
    }

    private StatementSpec statement(String sql) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value());
    }

    private static DateRange days(ResultSet rs, String from, String to) throws SQLException {
        return new DateRange(rs.getObject(from, LocalDate.class), rs.getObject(to, LocalDate.class));
    }
}
