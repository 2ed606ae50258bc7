package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import okoplan.plan.AmendmentSteps;
import okoplan.plan.PlanAmending;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the assignments of a plan into line with its amendment, inside the approving transaction and in a fixed number of
 * statements. Reports, their evidence and decisions stay untouched, whatever the amendment drops. So do granted extensions: of
 * the amended date and the granted one the later counts. A request that nobody has decided on lapses with its assignment.
 */
@Component
class AmendmentReconciliation {

    /** A report that is sent at the same moment waits, and finds the assignment cancelled or moved. */
    private static final String LOCK = """
            select count(*)
            from (select id from assignment
                  where municipality_id = :municipality and plan_id = :plan and status <> 'CANCELLED'
                  order by id
                  for update) locked
            """;

    private static final String TABLE = """
            create temporary table if not exists amendment_step (
                action text not null, assignment_id bigint, measure_id bigint not null,
                school_id bigint, organization_id bigint, person_id bigint,
                position smallint, timing text, starts_on date, due_on date, was_timing text, was_on date, planned_on date
            ) on commit drop
            """;

    /** What an amendment does, one after another; each is told in the history of the assignment. */
    private static final List<String> DO = List.of(
            """
            with dropped as (
                update assignment a
                set status = case when s.action = 'CANCEL' then 'CANCELLED' else a.status end,
                    in_plan = false, overdue_since = case when s.action = 'CANCEL' then null else a.overdue_since end,
                    version = a.version + 1
                from amendment_step s
                where s.action in ('CANCEL', 'LEAVE') and a.id = s.assignment_id
                returning a.id, s.action
            ), ended as (
                update lateness l
                set ended_on = greatest(:on, l.since), ended_by = 'CANCELLED'
                from dropped
                where l.assignment_id = dropped.id and l.ended_on is null and dropped.action = 'CANCEL'
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment)
            select :municipality, id, case when action = 'CANCEL' then 'CANCELLED' else 'LEFT_PLAN' end, :on, :now, :by, :reason
            from dropped
            """,
            // Windows may change places: first out of each other's way, then to where they belong.
            """
            update assignment a
            set window_position = -1 - s.position
            from amendment_step s
            where s.action in ('KEEP', 'MOVE') and a.id = s.assignment_id and a.window_position <> s.position
            """,
            """
            update assignment
            set window_position = -1 - window_position
            where municipality_id = :municipality and plan_id = :plan and in_plan and window_position < 0
            """,
            """
            with moved as (
                update assignment a
                set timing = s.timing, starts_on = s.starts_on, due_on = s.due_on,
                    first_due_on = case when s.due_on is null then null
                                        else coalesce(a.first_due_on, s.planned_on, s.due_on) end,
                    planned_due_on = s.planned_on,
                    confirm_by = case when s.timing = 'CONTINUOUS' then coalesce(a.confirm_by, cast(:confirmBy as date)) end,
                    overdue_since = null, version = a.version + 1
                from amendment_step s
                where s.action = 'MOVE' and a.id = s.assignment_id
                returning a.id, s.was_on as was, s.due_on as due
            ), ended as (
                update lateness l
                set ended_on = greatest(:on, l.since), ended_by = 'DATE_MOVED'
                from moved
                where l.assignment_id = moved.id and l.ended_on is null
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment,
                                          due_before, due_on)
            select :municipality, id, case when was is null and due is not null then 'DATE_SET' else 'DATE_MOVED' end,
                   :on, :now, :by,
                   case when was is null and due is not null then :reason
                        else coalesce(to_char(was, 'DD.MM.YYYY'), '…') || ' → '
                             || coalesce(to_char(due, 'DD.MM.YYYY'), '…') || '. ' || :reason end,
                   was, due
            from moved
            """,
            // The plan's own date may have moved while a granted one that is later still counts.
            """
            update assignment a
            set planned_due_on = s.planned_on, version = a.version + 1
            from amendment_step s
            where s.action = 'KEEP' and a.id = s.assignment_id and a.status in ('OPEN', 'RETURNED')
              and s.planned_on is not null and a.planned_due_on is distinct from s.planned_on
            """,
            """
            with back as (
                update assignment a
                set in_plan = true, window_position = s.position, version = a.version + 1
                from amendment_step s
                where s.action = 'TAKE_BACK' and a.id = s.assignment_id
                returning a.id
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment)
            select :municipality, id, 'BACK_IN_PLAN', :on, :now, :by, :reason from back
            """,
            """
            with made as (
                insert into assignment (municipality_id, plan_id, measure_id, window_position,
                                        school_id, organization_id, person_id, timing, starts_on, due_on, first_due_on,
                                        confirm_by)
                select :municipality, :plan, measure_id, position, school_id, organization_id, person_id, timing, starts_on,
                       due_on, due_on, case when timing = 'CONTINUOUS' then cast(:confirmBy as date) end
                from amendment_step
                where action = 'CREATE'
                order by measure_id, position, school_id, organization_id, person_id
                returning id
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment)
            select :municipality, id, 'CREATED', :on, :now, :by, :reason from made
            """);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final AmendmentSteps steps;
    private final OverdueFlagging flagging;
    private final ExtensionHistory extensions;
    private final ConfirmationDays days;

    AmendmentReconciliation(
            EntityManager entities,
            JdbcClient jdbc,
            AmendmentSteps steps,
            OverdueFlagging flagging,
            ExtensionHistory extensions,
            ConfirmationDays days) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.steps = steps;
        this.flagging = flagging;
        this.extensions = extensions;
        this.days = days;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmending amending) {
        entities.flush();
        jdbc.sql(LOCK)
                .param("municipality", amending.municipality().value())
                .param("plan", amending.plan().value())
                .query(Long.class)
                .single();
        jdbc.sql(TABLE).update();
        jdbc.sql("truncate amendment_step").update();
        steps.find(
                "insert into amendment_step (action, assignment_id, measure_id, school_id, organization_id, person_id,"
                        + " position, timing, starts_on, due_on, was_timing, was_on, planned_on) ",
                amending.copy(),
                amending.on(),
                "select * from steps",
                StatementSpec::update);
        jdbc.sql("analyze amendment_step").update();
        LocalDate confirmBy = days.first(amending.municipality(), amending.plan(), amending.on());
        DO.forEach(statement -> run(statement, amending, confirmBy));
        extensions.lapse(amending.municipality(), amending.plan(), amending.by(), amending.on());
        flagging.flagAtOnce(amending.municipality(), amending.plan(), amending.on());
    }

    private void run(String statement, PlanAmending amending, LocalDate confirmBy) {
        jdbc.sql(statement)
                .param("municipality", amending.municipality().value())
                .param("plan", amending.plan().value())
                .param("by", amending.by().value())
                .param("on", amending.on())
                .param("now", amending.at().atOffset(ZoneOffset.UTC))
                .param("reason", amending.reason())
                .param("confirmBy", confirmBy)
                .update();
    }
}
