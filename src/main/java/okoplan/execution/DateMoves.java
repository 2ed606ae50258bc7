package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import okoplan.plan.MeasureMoved;
import okoplan.plan.MeasureUndated;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what is still to be done with the windows of its measure, inside the transaction that moved these. What has been
 * reported or accepted keeps its date; the first date is never lost; a lateness ends with the date it was counted from.
 *
 * <p>A granted extension is not lost: of the date of the window and the granted one the later counts. Where the granted one
 * stays the later, nothing happens but that the date without extension is another. An extension outlasts a time without a date.
 */
@Component
class DateMoves {

    private static final String MOVE = """
            with moved as materialized (
                select a.id, a.due_on as was, w.starts_on, d.planned, d.due,
                       a.starts_on is distinct from w.starts_on or a.due_on <> d.due as told
                from assignment a
                join deadline_window w on w.municipality_id = a.municipality_id and w.measure_id = a.measure_id
                    and w.position = a.window_position
                cross join lateral (select coalesce(w.effective_due_on, w.due_on) as planned,
                                           greatest(coalesce(w.effective_due_on, w.due_on), a.extended_to) as due) d
                where a.municipality_id = :municipality and %s and a.timing = 'DATED' and a.in_plan
                  and a.status in ('OPEN', 'RETURNED')
                  and (a.starts_on is distinct from w.starts_on or a.due_on <> d.due or a.planned_due_on <> d.planned)
                order by a.id
                for update of a
            ), set_anew as (
                update assignment a
                set starts_on = moved.starts_on, due_on = moved.due,
                    planned_due_on = case when a.extended_to is not null then moved.planned end,
                    overdue_since = case when moved.told then null else a.overdue_since end, version = a.version + 1
                from moved
                where a.id = moved.id
                returning a.id, moved.was, moved.due, moved.told
            ), changed as (
                select id, was, due from set_anew where told
            )""";

    private static final String UNDATE = """
            with moved as materialized (
                select a.id, a.due_on as was
                from assignment a
                where a.municipality_id = :municipality and a.measure_id = :measure and a.timing = 'DATED' and a.in_plan
                  and a.status in ('OPEN', 'RETURNED')
                order by a.id
                for update
            ), changed as (
                update assignment a
                set timing = 'UNDATED', starts_on = null, due_on = null, first_due_on = null, planned_due_on = null,
                    overdue_since = null, version = a.version + 1
                from moved
                where a.id = moved.id
                returning a.id, moved.was, cast(null as date) as due
            )""";

    private static final String TELL = """
            , ended as (
                update lateness l
                set ended_on = greatest(:on, l.since), ended_by = 'DATE_MOVED'
                from changed
                where l.assignment_id = changed.id and l.ended_on is null
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment,
                                          due_before, due_on)
            select :municipality, id, 'DATE_MOVED', :on, :now, :by,
                   to_char(was, 'DD.MM.YYYY') || ' → ' || coalesce(to_char(due, 'DD.MM.YYYY'), '…'), was, due
            from changed
            """;

    private static final String OF_MEASURE = MOVE.formatted("a.measure_id = :measure") + TELL;
    private static final String OF_ASSIGNMENTS = MOVE.formatted("a.id = any(:assignments)") + TELL;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final ExtensionHistory extensions;
    private final Today today;

    DateMoves(
            EntityManager entities,
            JdbcClient jdbc,
            OverdueFlagging flagging,
            ExtensionHistory extensions,
            Today today) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.flagging = flagging;
        this.extensions = extensions;
        this.today = today;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeasureMoved moved) {
        statement(OF_MEASURE, moved.municipality(), moved.by(), moved.on())
                .param("measure", moved.measure().value())
                .update();
        flagging.flagAtOnce(moved.municipality(), moved.plan(), moved.on());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeasureUndated undated) {
        statement(UNDATE + TELL, undated.municipality(), undated.by(), undated.on())
                .param("measure", undated.measure().value())
                .update();
        extensions.lapse(undated.municipality(), undated.plan(), undated.by(), undated.on());
    }

    /** Gives what is open again the date that its measure has by now: while it was reported, that date may have moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    void catchUp(Collection<AssignmentId> reopened, Actor by) {
        statement(OF_ASSIGNMENTS, by.municipality(), by.account(), today.date())
                .param("assignments", reopened.stream().map(AssignmentId::value).toArray(Long[]::new))
                .update();
    }

    private StatementSpec statement(String sql, MunicipalityId municipality, AccountId by, LocalDate on) {
        entities.flush();
        return jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("on", on)
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value());
    }
}
