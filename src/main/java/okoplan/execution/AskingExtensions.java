package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a later date, of one assignment or the same of several at once; the department may ask for an executor. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class AskingExtensions {

    /** How far ahead a date may be asked for; further ahead the year was mistyped. */
    static final int MOST_YEARS_AHEAD = 1;

    private final ExtensionRepository extensions;
    private final VisibleAssignments visible;
    private final EvidenceStore evidence;
    private final ExtensionHistory history;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    AskingExtensions(
            ExtensionRepository extensions,
            VisibleAssignments visible,
            EvidenceStore evidence,
            ExtensionHistory history,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.extensions = extensions;
        this.visible = visible;
        this.evidence = evidence;
        this.history = history;
        this.entities = entities;
        this.events = events;
        this.today = today;
    }

    /**
     * Asks for all of them or for none. What was sent with the same key before is left as it is.
     *
     * @throws RuleViolationException when one of them cannot be extended, to that day or at all, or is being decided on
     */
    @Transactional
    public void ask(Actor actor, List<AssignmentId> targets, ExtensionContent content, EvidenceBundle basis) {
        LocalDate day = today.date();
        requireSensible(content.due(), day);
        List<Long> ids = targets.stream().map(AssignmentId::value).distinct().toList();
        List<Assignment> locked = visible.lock(actor, ids, day);
        Set<Long> sent = new HashSet<>(extensions.alreadySent(content.key(), ids));
        List<Assignment> todo = locked.stream()
                .filter(assignment -> !sent.contains(assignment.id().value()))
                .toList();
        if (todo.isEmpty()) {
            return;
        }
        if (extensions.pending(
                        todo.stream().map(assignment -> assignment.id().value()).toList())
                > 0) {
            throw new RuleViolationException("execution.extension.rule.pending");
        }
        write(actor, todo, content, basis, day);
    }

    private void write(
            Actor actor, List<Assignment> todo, ExtensionContent content, EvidenceBundle basis, LocalDate day) {
        Instant now = today.instant();
        List<Extension> written = new ArrayList<>();
        for (Assignment assignment : todo) {
            assignment.requireExtendable();
            LocalDate due = Objects.requireNonNull(assignment.dueOn());
            if (!content.due().isAfter(due)) {
                throw todo.size() == 1
                        ? new RuleViolationException("execution.extension.due.not-later", RussianDates.dateIn(due, day))
                        : new RuleViolationException("execution.extension.due.not-later.several");
            }
            written.add(extensions.save(new Extension(
                    assignment.id(), due, content, actor.account(), assignment.isOnBehalf(actor), day, now)));
        }
        entities.flush();
        evidence.attachToExtensions(
                actor, basis, written.stream().map(Extension::id).toList(), now);
        history.happened(EventKind.EXTENSION_ASKED, written, actor, day, now);
        events.publishEvent(new ExtensionsAsked(actor.municipality(), content.key(), actor.account(), day));
    }

    /**
     * Takes back a request that nobody has decided on. Of a withdrawal and a decision at the same moment exactly one wins: both
     * lock the assignment first.
     *
     * @throws RuleViolationException when it was decided on or taken back before
     */
    @Transactional
    public void withdraw(Actor actor, AssignmentId id, ExtensionId extensionId) {
        LocalDate day = today.date();
        visible.lock(actor, List.of(id.value()), day);
        Extension extension = extensions.findAll(List.of(extensionId.value())).stream()
                .filter(found -> found.assignment().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(extensionId));
        if (actor.isDepartment() && !extension.isBy(actor.account())) {
            throw new AccessDeniedException("somebody else's request");
        }
        extension.withdraw(day);
        entities.flush();
        history.happened(EventKind.EXTENSION_WITHDRAWN, List.of(extension), actor, day, today.instant());
    }

    static void requireSensible(LocalDate due, LocalDate day) {
        if (!due.isAfter(day)) {
            throw new RuleViolationException("execution.extension.due.past");
        }
        if (due.isAfter(day.plusYears(MOST_YEARS_AHEAD))) {
            throw new RuleViolationException("execution.extension.due.far");
        }
    }
}
