package okoplan.execution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The department's decisions on extensions. Each is decided once, however often and by however many it is clicked. */
@Service
@PreAuthorize(Allowed.DEPARTMENT)
public class DecidingExtensions {

    private final ExtensionRepository extensions;
    private final VisibleAssignments visible;
    private final ExtensionHistory history;
    private final WorkingDueDate workingDueDate;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    DecidingExtensions(
            ExtensionRepository extensions,
            VisibleAssignments visible,
            ExtensionHistory history,
            WorkingDueDate workingDueDate,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.extensions = extensions;
        this.visible = visible;
        this.history = history;
        this.workingDueDate = workingDueDate;
        this.entities = entities;
        this.events = events;
        this.today = today;
    }

    /**
     * Grants one request, for the asked date or another.
     *
     * @return whether it was decided now, and not before
     * @throws RuleViolationException when the date is none that the due date can be moved to, or a comment is missing
     */
    @Transactional
    public boolean grant(Actor actor, ExtensionId id, LocalDate due, String comment) {
        AskingExtensions.requireSensible(due, today.date());
        return decide(actor, List.of(id), true, due, comment, true).done() == 1;
    }

    /** Grants each for the date that was asked for; what that is no longer a later date of stays pending. */
    @Transactional
    public ExtensionOutcome grantAsAsked(Actor actor, Collection<ExtensionId> ids, String comment) {
        return decide(actor, ids, true, null, comment, false);
    }

    /**
     * Refuses them.
     *
     * @param comment why, for the executor; the same for all of them
     */
    @Transactional
    public ExtensionOutcome refuse(Actor actor, Collection<ExtensionId> ids, String comment) {
        if (comment.isBlank()) {
            throw new RuleViolationException("execution.extension.comment.required");
        }
        return decide(actor, ids, false, null, comment, false);
    }

    private ExtensionOutcome decide(
            Actor actor,
            Collection<ExtensionId> ids,
            boolean grant,
            @Nullable LocalDate due,
            String comment,
            boolean strict) {
        LocalDate day = today.date();
        Instant now = today.instant();
        List<Long> wanted = ids.stream().map(ExtensionId::value).distinct().toList();
        List<Long> assignmentIds = extensions.assignments(wanted);
        // Locked before the requests are read, so that what is read is what stands.
        Map<AssignmentId, Assignment> locked = visible.lock(actor, assignmentIds, day).stream()
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
        UnaryOperator<LocalDate> counting = workingDueDate.of(actor.municipality());
        List<Extension> decided = new ArrayList<>();
        int before = 0;
        int impossible = 0;
        for (Extension extension : extensions.findAll(wanted)) {
            if (!extension.status().isPending()) {
                before++;
            } else if (!grant) {
                extension.refuse(actor.account(), day, now, comment);
                decided.add(extension);
            } else {
                Assignment assignment = Objects.requireNonNull(locked.get(extension.assignment()));
                LocalDate granted = due == null ? extension.askedDue() : due;
                try {
                    LocalDate effective = counting.apply(granted);
                    LocalDate replaced = assignment.extend(effective, day);
                    extension.grant(actor.account(), day, now, replaced, granted, effective, comment);
                    decided.add(extension);
                } catch (RuleViolationException e) {
                    if (strict) {
                        throw e;
                    }
                    impossible++;
                }
            }
        }
        if (!decided.isEmpty()) {
            entities.flush();
            if (grant) {
                history.endLateness(decided.stream().map(Extension::assignment).toList(), day);
            }
            history.happened(
                    grant ? EventKind.EXTENSION_GRANTED : EventKind.EXTENSION_REFUSED, decided, actor, day, now);
            decided.forEach(extension -> events.publishEvent(new ExtensionDecided(
                    actor.municipality(), extension.assignment(), extension.id(), grant, actor.account(), day)));
        }
        return new ExtensionOutcome(decided.size(), before, impossible);
    }
}
