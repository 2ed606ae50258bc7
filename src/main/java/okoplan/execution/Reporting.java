package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports on what was done, on one assignment or the same on several at once. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class Reporting {

    /** How far back something may have been done; further back the year was mistyped. */
    static final int MOST_YEARS_BACK = 2;

    private final ReportRepository reports;
    private final VisibleAssignments visible;
    private final EvidenceStore evidence;
    private final History history;
    private final ReviewTerm reviewTerm;
    private final ReportDrafts drafts;
    private final ExtensionHistory extensions;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    Reporting(
            ReportRepository reports,
            VisibleAssignments visible,
            EvidenceStore evidence,
            History history,
            ReviewTerm reviewTerm,
            ReportDrafts drafts,
            ExtensionHistory extensions,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.reports = reports;
        this.visible = visible;
        this.evidence = evidence;
        this.history = history;
        this.reviewTerm = reviewTerm;
        this.drafts = drafts;
        this.extensions = extensions;
        this.entities = entities;
        this.events = events;
        this.today = today;
    }

    /**
     * Reports on all of them or on none. What was sent with the same key before is left as it is. A later date that was asked for
     * and not decided on is needed no more.
     *
     * @return by when the department reviews the first of them, all of them where they are sent now; null where it waits for no
     *     review any more
     * @throws StaleVersionException when one of them was changed after the form was opened
     * @throws RuleViolationException when one of them waits for no report
     */
    @Transactional
    public @Nullable LocalDate report(
            Actor actor, List<ReportedAssignment> targets, ReportContent content, EvidenceBundle bundle) {
        LocalDate day = today.date();
        requireSensible(content, day);
        List<Long> ids = targets.stream().map(target -> target.id().value()).toList();
        List<Assignment> locked = visible.lock(actor, ids, day);
        Set<Long> sent = new HashSet<>(
                reports.alreadySent(actor.municipality().value(), content.key(), ids.toArray(Long[]::new)));
        List<Assignment> todo = locked.stream()
                .filter(assignment -> !sent.contains(assignment.id().value()))
                .toList();
        requireUnchanged(todo, targets);
        if (!todo.isEmpty()) {
            write(actor, todo, content, bundle, day);
        }
        return locked.get(0).reviewDueOn();
    }

    private void write(
            Actor actor, List<Assignment> todo, ReportContent content, EvidenceBundle bundle, LocalDate day) {
        Instant now = today.instant();
        LocalDate reviewDue = reviewTerm.endingFor(actor.municipality(), day);
        List<Report> written = new ArrayList<>();
        for (Assignment assignment : todo) {
            assignment.report(day, reviewDue);
            written.add(reports.save(
                    new Report(assignment.id(), content, actor.account(), assignment.isOnBehalf(actor), day, now)));
        }
        entities.flush();
        evidence.attach(actor, bundle, written.stream().map(Report::id).toList(), now);
        drafts.sent(actor, todo.stream().map(Assignment::id).toList());
        history.endLateness(todo.stream().map(Assignment::id).toList(), day);
        history.happened(EventKind.REPORTED, written, actor, "", day, now);
        extensions.lapse(actor.municipality(), todo.stream().map(Assignment::id).toList(), actor.account(), day);
        written.forEach(report -> events.publishEvent(
                new AssignmentReported(actor.municipality(), report.assignment(), report.id(), actor.account(), day)));
    }

    private static void requireSensible(ReportContent content, LocalDate day) {
        if (content.doneOn().isAfter(day)) {
            throw new RuleViolationException("execution.report.done-on.future");
        }
        if (content.doneOn().isBefore(day.minusYears(MOST_YEARS_BACK))) {
            throw new RuleViolationException("execution.report.done-on.past");
        }
    }

    static void requireUnchanged(List<Assignment> todo, List<ReportedAssignment> targets) {
        Map<Long, ReportedAssignment> byId = targets.stream()
                .collect(Collectors.toMap(target -> target.id().value(), Function.identity(), (a, b) -> a));
        for (Assignment assignment : todo) {
            ReportedAssignment target =
                    Objects.requireNonNull(byId.get(assignment.id().value()));
            if (target.version() != null && target.version() != assignment.version()) {
                throw new StaleVersionException(assignment.id());
            }
        }
    }
}
