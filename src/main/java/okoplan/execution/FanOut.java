package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import okoplan.plan.MeasureDated;
import okoplan.plan.MeasureExecutors;
import okoplan.plan.PlanApproved;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes assignments out of an approved plan: one for each measure, deadline window and executor, in one statement however
 * many schools there are, inside the approving transaction. Done twice it adds nothing. That approval made them is written
 * once, in the plan; only what comes later has events of its own.
 */
@Component
class FanOut {

    /** The plan is locked, so asking once whether it has any is enough; «on conflict» would ask for each of 72,000. */
    private static final String FROM_PLAN = """
            insert into assignment (municipality_id, plan_id, measure_id, window_position,
                                    school_id, organization_id, person_id, timing, starts_on, due_on, first_due_on, confirm_by)
            select m.municipality_id, m.plan_id, m.id, coalesce(w.position, 0),
                   e.school_id, e.organization_id, e.person_id,
                   case when w.id is not null then 'DATED'
                        when m.deadline_kind in ('CONTINUOUS', 'ON_DEMAND') then m.deadline_kind
                        else 'UNDATED' end,
                   w.starts_on, coalesce(w.effective_due_on, w.due_on), coalesce(w.effective_due_on, w.due_on),
                   case when w.id is null and m.deadline_kind = 'CONTINUOUS' then cast(:confirmBy as date) end
            from plan p
            join measure m on m.municipality_id = p.municipality_id and m.plan_id = p.id
            left join deadline_window w on w.municipality_id = m.municipality_id and w.measure_id = m.id
                and (m.deadline_kind not in ('CONTINUOUS', 'ON_DEMAND') or m.deadline_overridden)
            cross join lateral (%s) e
            where p.municipality_id = :municipality and p.id = :plan
              and not exists (select from assignment a where a.municipality_id = p.municipality_id and a.plan_id = p.id)
            order by m.position, m.id, w.position, e.position, e.school_id, e.organization_id, e.person_id
            """.formatted(MeasureExecutors.OF_MEASURE);

    /** Those that waited for a date take the first window; an extension from the time when they had one holds on. */
    private static final String FIRST_WINDOW = """
            with first_window as (
                select position, starts_on, coalesce(effective_due_on, due_on) as due
                from deadline_window
                where municipality_id = :municipality and measure_id = :measure
                order by position
                limit 1
            ), waiting as materialized (
                select id
                from assignment
                where municipality_id = :municipality and measure_id = :measure and timing = 'UNDATED' and in_plan
                  and status in ('OPEN', 'REPORTED', 'RETURNED')
                order by id
                for update
            ), dated as (
                update assignment a
                set timing = 'DATED', window_position = w.position, starts_on = w.starts_on,
                    due_on = greatest(w.due, a.extended_to), first_due_on = w.due,
                    planned_due_on = case when a.extended_to is not null then w.due end, version = a.version + 1
                from waiting, first_window w
                where a.id = waiting.id
                returning a.id, a.due_on
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, due_on)
            select :municipality, id, 'DATE_SET', :on, :now, :by, due_on from dated
            """;

    /** The other windows are further assignments of the same executors. */
    private static final String FURTHER_WINDOWS = """
            with executor as (
                select distinct school_id, organization_id, person_id
                from assignment
                where municipality_id = :municipality and measure_id = :measure and status <> 'CANCELLED' and in_plan
            ), further as (
                select position, starts_on, coalesce(effective_due_on, due_on) as due
                from deadline_window
                where municipality_id = :municipality and measure_id = :measure
                order by position
                offset 1
            ), made as (
                insert into assignment (municipality_id, plan_id, measure_id, window_position,
                                        school_id, organization_id, person_id, timing, starts_on, due_on, first_due_on)
                select :municipality, :plan, :measure, w.position,
                       e.school_id, e.organization_id, e.person_id, 'DATED', w.starts_on, w.due, w.due
                from further w
                cross join executor e
                order by w.position, e.school_id, e.organization_id, e.person_id
                on conflict (measure_id, window_position, school_id, organization_id, person_id) where in_plan do nothing
                returning id
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id)
            select :municipality, id, 'CREATED', :on, :now, :by from made
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Today today;
    private final OverdueFlagging flagging;
    private final ConfirmationDays days;

    FanOut(EntityManager entities, JdbcClient jdbc, Today today, OverdueFlagging flagging, ConfirmationDays days) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.today = today;
        this.flagging = flagging;
        this.days = days;
    }

    /** Before all who work with the assignments that this makes. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanApproved approved) {
        entities.flush();
        jdbc.sql(FROM_PLAN)
                .param("municipality", approved.municipality().value())
                .param("plan", approved.plan().value())
                .param("confirmBy", days.first(approved.municipality(), approved.plan(), approved.on()))
                .update();
        flagging.flagAtOnce(approved.municipality(), approved.plan(), approved.on());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeasureDated dated) {
        entities.flush();
        Map<String, Object> who = who(dated.municipality(), dated.by(), dated.on());
        jdbc.sql(FIRST_WINDOW)
                .params(who)
                .param("measure", dated.measure().value())
                .update();
        jdbc.sql(FURTHER_WINDOWS)
                .params(who)
                .param("plan", dated.plan().value())
                .param("measure", dated.measure().value())
                .update();
        flagging.flagAtOnce(dated.municipality(), dated.plan(), dated.on());
    }

    private Map<String, Object> who(MunicipalityId municipality, AccountId by, LocalDate on) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("municipality", municipality.value());
        params.put("by", by.value());
        params.put("on", on);
        params.put("now", today.instant().atOffset(ZoneOffset.UTC));
        return params;
    }
}
