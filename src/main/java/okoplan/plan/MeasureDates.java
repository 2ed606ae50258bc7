package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives dates to measures of plans in force that had none, and moves those that hang on something that has moved. Who
 * listens to the events changes the assignments in the same transaction.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class MeasureDates {

    private final PlanAccess access;
    private final PlanRepository plans;
    private final MeasureRepository measures;
    private final MeasureDetails details;
    private final StandIns standIns;
    private final DueDates dueDates;
    private final DeadlineReader reader;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    MeasureDates(
            PlanAccess access,
            PlanRepository plans,
            MeasureRepository measures,
            MeasureDetails details,
            StandIns standIns,
            DueDates dueDates,
            DeadlineReader reader,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.access = access;
        this.plans = plans;
        this.measures = measures;
        this.details = details;
        this.standIns = standIns;
        this.dueDates = dueDates;
        this.reader = reader;
        this.entities = entities;
        this.events = events;
        this.today = today;
    }

    /** Gives windows to a measure of a plan in force that waited for its date. */
    @Transactional
    public void set(Actor actor, PlanId id, MeasureId measure, List<DeadlineWindow> windows) {
        Plan plan = access.toEdit(actor, id);
        if (plan.isDraft()) {
            throw new RuleViolationException("plan.date.draft");
        }
        Measure found = find(id, measure);
        if (!found.needsDate()) {
            throw new RuleViolationException("plan.date.already-set");
        }
        write(plan, found, windows);
        events.publishEvent(new MeasureDated(actor.municipality(), id, measure, actor.account(), today.date()));
    }

    /**
     * Moves the windows of a measure that got its dates before. Who may move what they hang on moves them too, whoever
     * edits the plan.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Actor actor, PlanId id, MeasureId measure, List<DeadlineWindow> windows) {
        Plan plan = plans.findLocked(id.value()).orElseThrow(() -> new NotFoundException(id));
        write(plan, find(id, measure), windows);
        events.publishEvent(new MeasureMoved(actor.municipality(), id, measure, actor.account(), today.date()));
    }

    /** Takes the dates away that were given to a measure of a plan in force: it waits for a date again. */
    @Transactional
    public void clear(Actor actor, PlanId id, MeasureId measure) {
        Plan plan = access.toEdit(actor, id);
        Measure found = find(id, measure);
        Optional<Measure> standIn = standIns.following(id, found);
        found.waitForDate(reader.open().read(found.deadlinePhrase(), plan.period(), RowPosition.UNKNOWN));
        standIn.ifPresent(copy -> copy.takeDeadlineOf(found));
        entities.flush();
        details.replaceWindows(windows(found, standIn, List.of()));
        events.publishEvent(new MeasureUndated(actor.municipality(), id, measure, actor.account(), today.date()));
    }

    private Measure find(PlanId id, MeasureId measure) {
        return measures.find(id.value(), measure.value()).orElseThrow(() -> new NotFoundException(measure));
    }

    private void write(Plan plan, Measure measure, List<DeadlineWindow> windows) {
        List<DeadlineWindow> sorted = windows.stream().distinct().sorted().toList();
        if (sorted.isEmpty()) {
            throw new RuleViolationException("plan.date.missing");
        }
        if (sorted.stream()
                .anyMatch(window -> !plan.period().contains(window.to())
                        || (window.from() != null && !plan.period().contains(window.from())))) {
            throw new RuleViolationException(
                    "plan.date.outside-period",
                    plan.period().from(),
                    plan.period().to());
        }
        Optional<Measure> standIn = standIns.following(plan.id(), measure);
        measure.override(sorted);
        standIn.ifPresent(copy -> copy.takeDeadlineOf(measure));
        entities.flush();
        details.replaceWindows(windows(measure, standIn, sorted));
        dueDates.settle(plan.id(), measure.id());
    }

    private static Map<MeasureId, List<DeadlineWindow>> windows(
            Measure measure, Optional<Measure> standIn, List<DeadlineWindow> windows) {
        return standIn.map(copy -> Map.of(measure.id(), windows, copy.id(), windows))
                .orElseGet(() -> Map.of(measure.id(), windows));
    }
}
