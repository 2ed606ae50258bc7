package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import okoplan.plan.MeasureMoved;
import okoplan.shared.Today;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what is still to be done with the windows of its measure, inside the transaction that moved these. What has been
 * reported or accepted keeps its date; the first date is never lost; a lateness ends with the date it was counted from.
 */
@Component
class DateMoves {

    private static final String MOVE = """
            with moved as materialized (
                select a.id, a.due_on as was, w.starts_on, coalesce(w.effective_due_on, w.due_on) as due
                from assignment a
                join deadline_window w on w.municipality_id = a.municipality_id and w.measure_id = a.measure_id
                    and w.position = a.window_position
                where a.municipality_id = :municipality and a.measure_id = :measure and a.timing = 'DATED'
                  and a.status in ('OPEN', 'RETURNED')
                  and (a.starts_on is distinct from w.starts_on or a.due_on <> coalesce(w.effective_due_on, w.due_on))
                order by a.id
                for update of a
            ), changed as (
                update assignment a
                set starts_on = moved.starts_on, due_on = moved.due, overdue_since = null, version = a.version + 1
                from moved
                where a.id = moved.id
                returning a.id, moved.was, moved.due
            ), ended as (
                update lateness l
                set ended_on = greatest(:on, l.since), ended_by = 'DATE_MOVED'
                from changed
                where l.assignment_id = changed.id and l.ended_on is null
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment)
            select :municipality, id, 'DATE_MOVED', :on, :now, :by,
                   to_char(was, 'DD.MM.YYYY') || ' → ' || to_char(due, 'DD.MM.YYYY')
            from changed
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final Today today;

    DateMoves(EntityManager entities, JdbcClient jdbc, OverdueFlagging flagging, Today today) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.flagging = flagging;
        this.today = today;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeasureMoved moved) {
        entities.flush();
        jdbc.sql(MOVE)
                .param("municipality", moved.municipality().value())
                .param("measure", moved.measure().value())
                .param("on", moved.on())
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .param("by", moved.by().value())
                .update();
        flagging.flagAtOnce(moved.municipality(), moved.plan(), moved.on());
    }
}
