package okoplan.execution.closing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import okoplan.execution.ExtensionHistory;
import okoplan.plan.PlanAmended;
import okoplan.plan.PlanApproved;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moment a plan is in force, its assignments take the place of those that were carried over into it, inside the approving
 * transaction. What was done meanwhile
 * counts as done here as well, and is not asked for again, by no amendment either.
 */
@Component
class CarriedOver {

    /** The old assignment of the same executor, for each new one of a measure that carries on. */
    private static final String PAIRS = """
            pair as materialized (
                select fresh.id as fresh, old.id as old, old.status in ('OPEN', 'RETURNED') as open,
                       old.status = 'REPORTED' as reported
                from measure m
                join assignment fresh on fresh.municipality_id = m.municipality_id and fresh.measure_id = m.id
                    and fresh.status = 'OPEN'
                join assignment old on old.municipality_id = m.municipality_id and old.measure_id = m.follows_measure_id
                    and old.school_id is not distinct from fresh.school_id
                    and old.organization_id is not distinct from fresh.organization_id
                    and old.person_id is not distinct from fresh.person_id
                join closing_decision d on d.assignment_id = old.id and d.fate = 'CARRY' and d.was_status is not null
                where m.municipality_id = :municipality and m.plan_id = :plan and m.carried and old.status <> 'CARRIED'
            )
            """;

    /** Rows are locked in the order of their ids, as everywhere. */
    private static final String LOCK = "with " + PAIRS + """
            select count(*)
            from (select id from assignment where id in (select old from pair) order by id for update) locked
            """;

    private static final String REPORTED = "with " + PAIRS + "select count(distinct old) from pair where reported";

    private static final String NOT_AGAIN = "with " + PAIRS + """
            , done as (
                select fresh from pair group by fresh having not bool_or(open)
            ), accepted as (
                update assignment a
                set status = 'ACCEPTED', accepted_on = :on, overdue_since = null, version = a.version + 1
                from done
                where a.id = done.fresh
                returning a.id
            ), ended as (
                update lateness l
                set ended_on = greatest(:on, l.since), ended_by = 'REPORTED'
                from accepted
                where l.assignment_id = accepted.id and l.ended_on is null
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment)
            select :municipality, id, 'ACCEPTED', :on, :now, :by, 'Исполнено до утверждения плана' from accepted
            """;

    private static final String TAKE = "with " + PAIRS + """
            , taken as (
                update assignment a
                set status = 'CARRIED', overdue_since = null, version = a.version + 1
                from (select distinct old from pair where open) carried
                where a.id = carried.old
                returning a.id
            ), ended as (
                update lateness l
                set ended_on = greatest(:on, l.since), ended_by = 'CLOSED'
                from taken
                where l.assignment_id = taken.id and l.ended_on is null
            )
            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id, comment)
            select :municipality, taken.id, 'CARRIED', :on, :now, :by, p.title
            from taken
            join plan p on p.municipality_id = :municipality and p.id = :plan
            """;

    private static final String FOLLOWED = """
            select p.follows_plan_id from plan p
            where p.municipality_id = :municipality and p.id = :plan and p.follows_plan_id is not null
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ExtensionHistory extensions;
    private final Today today;

    CarriedOver(EntityManager entities, JdbcClient jdbc, ExtensionHistory extensions, Today today) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.extensions = extensions;
        this.today = today;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanApproved approved) {
        take(approved.municipality(), approved.plan(), approved.by(), approved.on());
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended amended) {
        take(amended.municipality(), amended.plan(), amended.by(), amended.on());
    }

    private void take(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {
        entities.flush();
        jdbc.sql(FOLLOWED)
                .param("municipality", municipality.value())
                .param("plan", plan.value())
                .query(Long.class)
                .optional()
                .ifPresent(followed -> {
                    jdbc.sql(LOCK)
                            .param("municipality", municipality.value())
                            .param("plan", plan.value())
                            .query(Long.class)
                            .single();
                    requireReviewed(municipality, plan);
                    run(NOT_AGAIN, municipality, plan, by, on);
                    run(TAKE, municipality, plan, by, on);
                    extensions.lapse(municipality, new PlanId(followed), by, on);
                });
    }

    /** Whether it was done is for the department to say before somebody is asked for it again. */
    private void requireReviewed(MunicipalityId municipality, PlanId plan) {
        long reported = jdbc.sql(REPORTED)
                .param("municipality", municipality.value())
                .param("plan", plan.value())
                .query(Long.class)
                .single();
        if (reported > 0) {
            throw new RuleViolationException("execution.closing.carry.reported", reported);
        }
    }

    private void run(String sql, MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {
        jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("plan", plan.value())
                .param("on", on)
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }
}
