package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.ReportId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The department's decision on reports. A report is decided once, however often and by however many it is clicked. */
@Service
@PreAuthorize(Allowed.DEPARTMENT)
public class Reviewing {

    private final ReportRepository reports;
    private final VisibleAssignments visible;
    private final History history;
    private final DateMoves dateMoves;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    Reviewing(
            ReportRepository reports,
            VisibleAssignments visible,
            History history,
            DateMoves dateMoves,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.reports = reports;
        this.visible = visible;
        this.history = history;
        this.dateMoves = dateMoves;
        this.entities = entities;
        this.events = events;
        this.today = today;
    }

    @Transactional
    public ReviewOutcome accept(Actor actor, Collection<ReportId> ids) {
        LocalDate day = today.date();
        Instant now = today.instant();
        Decision accepting = new Decision(ReportStatus.ACCEPTED, EventKind.ACCEPTED, "", (report, assignment) -> {
            report.accept(actor.account(), day, now);
            assignment.accept(day);
        });
        return review(
                actor,
                ids,
                accepting,
                report -> new AssignmentAccepted(
                        actor.municipality(), report.assignment(), report.id(), actor.account(), day));
    }

    /**
     * Returns the reports for more work.
     *
     * @param comment what is missing, for the executor; the same for all of them
     */
    @Transactional
    public ReviewOutcome giveBack(Actor actor, Collection<ReportId> ids, String comment) {
        if (comment.isBlank()) {
            throw new RuleViolationException("execution.review.comment.required");
        }
        LocalDate day = today.date();
        Instant now = today.instant();
        Decision returning = new Decision(ReportStatus.RETURNED, EventKind.RETURNED, comment, (report, assignment) -> {
            report.giveBack(actor.account(), day, now, comment);
            assignment.giveBack(day);
        });
        return review(
                actor,
                ids,
                returning,
                report -> new AssignmentReturned(
                        actor.municipality(), report.assignment(), report.id(), actor.account(), day));
    }

    private record Decision(
            ReportStatus status, EventKind event, String comment, BiConsumer<Report, Assignment> verb) {}

    private ReviewOutcome review(
            Actor actor, Collection<ReportId> ids, Decision decision, Function<Report, Object> happened) {
        List<Long> wanted = ids.stream().map(ReportId::value).distinct().toList();
        List<Long> assignmentIds = reports.assignments(wanted);
        // Locked before the reports are read, so that what is read is what stands.
        Map<AssignmentId, Assignment> locked = visible.lock(actor, assignmentIds, today.date()).stream()
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
        List<Report> decided = new ArrayList<>();
        int before = 0;
        int otherwise = 0;
        int withdrawn = 0;
        for (Report report : reports.findAll(wanted)) {
            if (report.status() == ReportStatus.SUBMITTED) {
                decision.verb().accept(report, Objects.requireNonNull(locked.get(report.assignment())));
                decided.add(report);
            } else if (report.status() == decision.status()) {
                before++;
            } else if (report.status() == ReportStatus.WITHDRAWN) {
                withdrawn++;
            } else {
                otherwise++;
            }
        }
        if (!decided.isEmpty()) {
            entities.flush();
            history.happened(decision.event(), decided, actor, decision.comment(), today.date(), today.instant());
            if (decision.status() == ReportStatus.RETURNED) {
                dateMoves.catchUp(decided.stream().map(Report::assignment).toList(), actor);
            }
            decided.forEach(report -> events.publishEvent(happened.apply(report)));
        }
        return new ReviewOutcome(decided.size(), before, otherwise, withdrawn);
    }
}
