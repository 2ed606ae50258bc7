package okoplan.execution;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what has become overdue. One statement for a whole municipality: the mark, the lateness and the event of each
 * assignment are written together or not at all, and a second call for the same day finds nothing left to do.
 */
@Service
public class OverdueFlagging {

    /**
     * Rows are locked in the order of their ids, as everywhere in this feature, so that a report sent at the same moment
     * waits instead of dead-locking. The version stays: a mark is no reason to refuse a form that is being filled in.
     */
    private static final String FLAG = """
            with due as materialized (
                select id
                from assignment
                where municipality_id = :municipality and status in ('OPEN', 'RETURNED') and overdue_since is null
                  and due_on < :today and coalesce(returned_on, due_on) < :today %s
                order by id
                for update
            ), flagged as (
                update assignment a
                set overdue_since = greatest(a.due_on, coalesce(a.returned_on, a.due_on)) + 1
                from due
                where a.id = due.id and a.status in ('OPEN', 'RETURNED') and a.overdue_since is null
                returning a.id, a.overdue_since
            ), late as (
                insert into lateness (municipality_id, assignment_id, since, flagged_on)
                select :municipality, id, overdue_since, :flaggedOn from flagged
            ), happened as (
                insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at)
                select :municipality, id, 'OVERDUE', overdue_since, :now from flagged
            )
            select count(*) from flagged
            """;

    private static final String OF_MUNICIPALITY = FLAG.formatted("");
    private static final String OF_PLAN = FLAG.formatted("and plan_id = :plan");

    private static final String TELL = """
            update lateness set flagged_on = :today
            where municipality_id = :municipality and flagged_on is null and ended_on is null and since <= :today
            """;

    private final JdbcClient jdbc;
    private final Today today;

    OverdueFlagging(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Marks the assignments that are late on the given day, each since the day after its due date or after its return,
     * whichever is later. Days missed before are thereby caught up with.
     *
     * @return how many the day's run has to tell of: the newly marked ones, and those that were marked at once and are still late
     */
    @Transactional
    public int flag(MunicipalityId municipality, LocalDate day) {
        int told = jdbc.sql(TELL)
                .param("municipality", municipality.value())
                .param("today", day)
                .update();
        return told
                + statement(OF_MUNICIPALITY, municipality, day, day)
                        .query(Integer.class)
                        .single();
    }

    /**
     * Marks what is late in a plan the moment it gets its dates, so that lists and dashboard are right before the next daily
     * run; it is that run which tells of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void flagAtOnce(MunicipalityId municipality, PlanId plan, LocalDate day) {
        statement(OF_PLAN, municipality, day, null)
                .param("plan", plan.value())
                .query(Integer.class)
                .single();
    }

    private StatementSpec statement(
            String sql, MunicipalityId municipality, LocalDate day, @Nullable LocalDate flaggedOn) {
        return jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("today", day)
                .param("flaggedOn", flaggedOn, Types.DATE)
                .param("now", today.instant().atOffset(ZoneOffset.UTC));
    }
}
