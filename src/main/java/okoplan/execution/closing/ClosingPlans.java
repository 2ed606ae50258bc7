package okoplan.execution.closing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import okoplan.execution.ExtensionHistory;
import okoplan.execution.OverdueFlagging;
import okoplan.plan.PlanClosing;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a plan: what has been said of its open assignments becomes of them, all or nothing and in a fixed number of statements.
 * A closed plan can be put in force again as long as the next one has not taken anything over.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class ClosingPlans {

    /** Rows are locked in the order of their ids: a report that is sent at the same moment waits. */
    private static final String LOCK = """
            select count(*)
            from (select id from assignment
                  where municipality_id = :municipality and plan_id = :plan and status in ('OPEN', 'RETURNED', 'REPORTED')
                  order by id
                  for update) locked
            """;

    private static final String SETTLE = """
            with decided as materialized (
                select a.id, a.status, d.fate, d.reason
                from assignment a
                join closing_decision d on d.assignment_id = a.id
                where a.municipality_id = :municipality and a.plan_id = :plan and a.status in ('OPEN', 'RETURNED')
            ), kept as (
                update closing_decision c
                set was_status = decided.status
                from decided
                where c.assignment_id = decided.id
            ), settled as (
                update assignment a
                set status = case decided.fate when 'CANCEL' then 'CANCELLED' when 'DONE' then 'ACCEPTED' else 'NOT_DONE' end,
                    accepted_on = case when decided.fate = 'DONE' then :on else a.accepted_on end,
                    overdue_since = null, version = a.version + 1
                from decided
                where a.id = decided.id and decided.fate <> 'CARRY'
                returning a.id
            ), ended as (
                update lateness l
                set ended_on = greatest(:on, l.since), ended_by = 'CLOSED'
                from settled
                where l.assignment_id = settled.id and l.ended_on is null
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment)
            select :municipality, id,
                   case fate when 'CANCEL' then 'CANCELLED' when 'DONE' then 'ACCEPTED' when 'CARRY' then 'CARRY_DECIDED'
                             else 'NOT_DONE' end,
                   :on, :now, :by, reason
            from decided
            order by id
            """;

    private static final String DECIDE_REST = """
            update closing_decision d
            set fate = :fate, reason = :reason, decided_by = :by, decided_at = :now
            from assignment a
            where a.municipality_id = :municipality and a.plan_id = :plan and a.status in ('OPEN', 'RETURNED')
              and d.assignment_id = a.id
            """;

    private static final String REOPEN = """
            with decided as materialized (
                select a.id, a.status, a.due_on, d.fate, d.was_status
                from assignment a
                join closing_decision d on d.assignment_id = a.id
                where a.municipality_id = :municipality and a.plan_id = :plan and d.was_status is not null
                order by a.id
                for update of a
            ), kept as (
                update closing_decision c
                set was_status = null
                from decided
                where c.assignment_id = decided.id
            ), resumed as (
                update lateness l
                set ended_on = null, ended_by = null
                from decided
                where l.assignment_id = decided.id and l.ended_by = 'CLOSED'
            ), reopened as (
                update assignment a
                set status = decided.was_status, accepted_on = null, version = a.version + 1
                from decided
                where a.id = decided.id and decided.fate <> 'CARRY'
            ), lapsed as (
                select max(e.id) as id
                from decided
                join extension e on e.assignment_id = decided.id
                join assignment_event l on l.assignment_id = decided.id and l.kind = 'EXTENSION_LAPSED'
                where decided.fate <> 'CARRY' and decided.due_on is not null and e.status = 'LAPSED'
                  and l.recorded_at >= (select max(h.recorded_at) from assignment_event h
                                        where h.assignment_id = decided.id and h.kind in ('NOT_DONE', 'CANCELLED', 'ACCEPTED'))
                group by decided.id
            ), resumed_requests as (
                update extension e
                set status = 'PENDING', closed_on = null, version = e.version + 1
                from lapsed
                where e.id = lapsed.id
                returning e.assignment_id
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id)
            select :municipality, id, kind, :on, :now, :by
            from (select id, 'REOPENED' as kind from decided where fate <> 'CARRY' or status in ('OPEN', 'RETURNED')
                  union all
                  select assignment_id, 'EXTENSION_RESUMED' from resumed_requests) happened
            order by id, kind desc
            """;

    private static final String RESUME = """
            update assignment a
            set overdue_since = l.since
            from lateness l
            where a.municipality_id = :municipality and a.plan_id = :plan and a.status in ('OPEN', 'RETURNED')
              and a.overdue_since is null and l.assignment_id = a.id and l.ended_on is null
            """;

    private final PlanClosing plans;
    private final ClosingQueries queries;
    private final ExtensionHistory extensions;
    private final OverdueFlagging flagging;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Today today;

    ClosingPlans(
            PlanClosing plans,
            ClosingQueries queries,
            ExtensionHistory extensions,
            OverdueFlagging flagging,
            EntityManager entities,
            JdbcClient jdbc,
            Today today) {
        this.plans = plans;
        this.queries = queries;
        this.extensions = extensions;
        this.flagging = flagging;
        this.entities = entities;
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Closes the plan.
     *
     * @param mark of the state that the person has seen
     * @return false when it had been closed before and nothing was done
     * @throws RuleViolationException when something waits for review or for a word on what becomes of it, or is another than
     *     what was seen
     */
    @Transactional
    public boolean close(Actor actor, PlanId id, String conclusion, String mark) {
        if (!plans.begin(actor, id)) {
            return false;
        }
        entities.flush();
        statement(LOCK, id).query(Long.class).single();
        ClosingState state = queries.state(id);
        requireReady(state);
        if (!state.mark().equals(mark)) {
            throw new RuleViolationException("execution.closing.changed");
        }
        told(SETTLE, actor, id).update();
        extensions.lapse(actor.municipality(), id, actor.account(), today.date());
        plans.close(actor, id, conclusion);
        return true;
    }

    /**
     * Ends what was to be carried over and is in no next plan, so that it does not stay open for ever.
     *
     * @return how many assignments
     */
    @Transactional
    public int endRest(Actor actor, PlanId id, Decision decision) {
        plans.settleAfterwards(actor, id);
        entities.flush();
        statement(LOCK, id).query(Long.class).single();
        int ended = statement(DECIDE_REST, id)
                .param("fate", decision.fate().name())
                .param("reason", decision.reason())
                .param("by", actor.account().value())
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .update();
        told(SETTLE, actor, id).update();
        extensions.lapse(actor.municipality(), id, actor.account(), today.date());
        return ended;
    }

    /**
     * Puts a closed plan in force again: everything stands as before, and what was said stays to be changed.
     *
     * @return false when it was not closed
     */
    @Transactional
    public boolean reopen(Actor actor, PlanId id) {
        if (!plans.reopen(actor, id)) {
            return false;
        }
        entities.flush();
        statement(LOCK, id).query(Long.class).single();
        requireNothingTaken(id);
        told(REOPEN, actor, id).update();
        statement(RESUME, id).update();
        flagging.flagAtOnce(actor.municipality(), id, today.date());
        return true;
    }

    private static void requireReady(ClosingState state) {
        if (state.reported() > 0) {
            throw new RuleViolationException("execution.closing.reported", state.reported());
        }
        if (state.undecided() > 0) {
            throw new RuleViolationException("execution.closing.undecided", state.undecided());
        }
    }

    private void requireNothingTaken(PlanId id) {
        long taken = statement("""
                        select (select count(*) from assignment
                                where municipality_id = :municipality and plan_id = :plan and status = 'CARRIED')
                             + (select count(*) from measure m
                                where m.municipality_id = :municipality and m.carried and m.plan_id is not null
                                  and m.follows_measure_id in (select a.measure_id from assignment a
                                                               where a.municipality_id = :municipality and a.plan_id = :plan))
                        """, id).query(Long.class).single();
        if (taken > 0) {
            throw new RuleViolationException("execution.closing.taken", taken);
        }
    }

    private StatementSpec told(String sql, Actor actor, PlanId plan) {
        LocalDate day = today.date();
        return statement(sql, plan)
                .param("on", day)
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.account().value());
    }

    private StatementSpec statement(String sql, PlanId plan) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value());
    }
}
