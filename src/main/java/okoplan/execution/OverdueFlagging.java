package okoplan.execution;

import java.time.LocalDate;
import java.time.ZoneOffset;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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
                  and due_on < :today and coalesce(returned_on, due_on) < :today
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
                select :municipality, id, overdue_since, :today from flagged
            ), happened as (
                insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at)
                select :municipality, id, 'OVERDUE', overdue_since, :now from flagged
            )
            select count(*) from flagged
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
     * @return how many were newly marked
     */
    @Transactional
    public int flag(MunicipalityId municipality, LocalDate day) {
        return jdbc.sql(FLAG)
                .param("municipality", municipality.value())
                .param("today", day)
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
