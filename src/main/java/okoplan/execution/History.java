package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what happened to assignments; rows are only added. The reports must have been written before. */
@Repository
class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One event for each of the reports. */
    void happened(EventKind kind, Collection<Report> reports, Actor by, String comment, LocalDate today, Instant now) {
        jdbc.sql("""
                insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id,
                                              on_behalf, report_id, comment)
                select r.municipality_id, r.assignment_id, :kind, :today, :now, :by,
                       :kind = 'REPORTED' and r.on_behalf, r.id, :comment
                from report r
                where r.municipality_id = :municipality and r.id = any(:reports)
                order by r.assignment_id
                """)
                .param("kind", kind.name())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().value())
                .param("comment", comment)
                .param("municipality", by.municipality().value())
                .param(
                        "reports",
                        reports.stream().map(report -> report.id().value()).toArray(Long[]::new))
                .update();
    }

    /**
     * A lateness that the report on this assignment had ended goes on, as if nothing had been reported; where the due date was
     * moved meanwhile so that it is late no more, it stays ended.
     */
    void resumeLateness(AssignmentId assignment, LocalDate reportedOn, LocalDate today) {
        jdbc.sql("""
                with resumed as (
                    update lateness set ended_on = null, ended_by = null
                    where id = (select l.id from lateness l
                                join assignment a on a.id = l.assignment_id and a.due_on < l.since and a.due_on < :today
                                where l.assignment_id = :assignment and l.ended_by = 'REPORTED' and l.ended_on = :reportedOn
                                order by l.since desc limit 1)
                    returning assignment_id, since)
                update assignment a set overdue_since = resumed.since from resumed where a.id = resumed.assignment_id
                """)
                .param("assignment", assignment.value())
                .param("reportedOn", reportedOn)
                .param("today", today)
                .update();
    }

    /** The lateness of these, where they are late, ends today with a report. */
    void endLateness(Collection<AssignmentId> assignments, LocalDate today) {
        jdbc.sql("""
                update lateness set ended_on = :today, ended_by = 'REPORTED'
                where assignment_id = any(:assignments) and ended_on is null
                """)
                .param("today", today)
                .param(
                        "assignments",
                        assignments.stream().map(AssignmentId::value).toArray(Long[]::new))
                .update();
    }
}
