package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.ReportId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a report that nobody has reviewed yet. The assignment is owed again and as late as if nothing had been
 * reported; what the report said becomes the draft of the person who took it back.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class Withdrawing {

    private final ReportRepository reports;
    private final VisibleAssignments visible;
    private final History history;
    private final DateMoves dateMoves;
    private final OverdueFlagging flagging;
    private final ReportDrafts drafts;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Today today;

    Withdrawing(
            ReportRepository reports,
            VisibleAssignments visible,
            History history,
            DateMoves dateMoves,
            OverdueFlagging flagging,
            ReportDrafts drafts,
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Today today) {
        this.reports = reports;
        this.visible = visible;
        this.history = history;
        this.dateMoves = dateMoves;
        this.flagging = flagging;
        this.drafts = drafts;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
        this.today = today;
    }

    /**
     * Of a withdrawal and a review at the same moment exactly one wins: both lock the assignment first.
     *
     * @throws RuleViolationException when it was reviewed or taken back before
     */
    @Transactional
    public void withdraw(Actor actor, AssignmentId id, ReportId reportId) {
        LocalDate day = today.date();
        Assignment assignment = visible.lock(actor, List.of(id.value()), day).get(0);
        Report report = reports.findAll(List.of(reportId.value())).stream()
                .filter(found -> found.assignment().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(reportId));
        if (actor.isDepartment() && !report.isBy(actor.account())) {
            throw new AccessDeniedException("somebody else's report");
        }
        report.withdraw();
        assignment.withdraw(earlier(actor, report));
        entities.flush();
        history.happened(EventKind.WITHDRAWN, List.of(report), actor, "", day, today.instant());
        dateMoves.catchUp(List.of(id), actor);
        history.resumeLateness(id, report.submittedOn(), day);
        flagging.flagAtOnce(actor.municipality(), plan(actor, id), day);
        drafts.takeOver(actor, report);
        events.publishEvent(new AssignmentWithdrawn(actor.municipality(), id, reportId, actor.account(), day));
    }

    /** Day of the report before this one that was not taken back. */
    private @Nullable LocalDate earlier(Actor actor, Report report) {
        return jdbc.sql("""
                        select submitted_on from report
                        where municipality_id = :municipality and assignment_id = :assignment and id <> :report
                          and status <> 'WITHDRAWN'
                        order by submitted_on desc limit 1
                        """)
                .param("municipality", actor.municipality().value())
                .param("assignment", report.assignment().value())
                .param("report", report.id().value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private PlanId plan(Actor actor, AssignmentId id) {
        return new PlanId(jdbc.sql("select plan_id from assignment where municipality_id = :municipality and id = :id")
                .param("municipality", actor.municipality().value())
                .param("id", id.value())
                .query(Long.class)
                .single());
    }
}
