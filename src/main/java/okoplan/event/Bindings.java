package okoplan.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.calendar.Calendar;
import okoplan.calendar.WorkingDays;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.MeasureDates;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanViews;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hangs deadlines without a date on events: the names are compared and proposed, a person confirms. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class Bindings {

    private static final int MOST_PROPOSED = 5;

    private final CalendarEventRepository repository;
    private final EventQueries queries;
    private final PlanViews plans;
    private final MeasureDates dates;
    private final Calendar calendar;

    Bindings(
            CalendarEventRepository repository,
            EventQueries queries,
            PlanViews plans,
            MeasureDates dates,
            Calendar calendar) {
        this.repository = repository;
        this.queries = queries;
        this.plans = plans;
        this.dates = dates;
        this.calendar = calendar;
    }

    /**
     * What waits for a date in a plan, each with the events of the plan's period, those that fit best first.
     *
     * @param events all that the plan's period has
     */
    record Proposals(PlanHeader plan, List<EventRow> events, List<Proposal> waiting) {}

    /**
     * A deadline with what fits it.
     *
     * @param lengthKnown the phrase itself says how long before or after the event
     * @param fitting those whose names fit, best first
     */
    record Proposal(
            WaitingDeadline deadline, EventTiming.Relation relation, boolean lengthKnown, List<Fitting> fitting) {}

    /**
     * An event that fits.
     *
     * @param window the dates that it would give, null when a person has to say how long after it
     */
    record Fitting(EventRow event, @Nullable DeadlineWindow window) {}

    /**
     * What a person has confirmed.
     *
     * @param length in days for what comes after the event without saying how long after; otherwise 0
     */
    record Choice(MeasureId measure, EventId event, int length) {}

    @Transactional(readOnly = true)
    Proposals proposals(Actor actor, PlanId id) {
        PlanHeader plan = plans.headerToDate(actor, id);
        List<EventRow> events = queries.within(plan.period());
        WorkingDays working = calendar.workingDays();
        return new Proposals(
                plan,
                events,
                queries.waiting(id).stream()
                        .map(waiting -> proposal(waiting, events, working))
                        .toList());
    }

    /**
     * Gives the dates of the chosen events to the measures, all or nothing.
     *
     * @throws okoplan.shared.RuleViolationException when dates lie outside the plan's period, or a measure has a date already
     */
    @Transactional
    void bind(Actor actor, PlanId id, List<Choice> choices) {
        plans.headerToDate(actor, id);
        Map<EventId, DateRange> events = locked(choices);
        Map<MeasureId, WaitingDeadline> waiting =
                queries.waiting(id).stream().collect(Collectors.toMap(WaitingDeadline::measure, Function.identity()));
        WorkingDays working = calendar.workingDays();
        for (Choice choice : choices) {
            DateRange days = Objects.requireNonNull(events.get(choice.event()));
            WaitingDeadline deadline = waiting.get(choice.measure());
            EventTiming timing = timing(deadline == null ? "" : deadline.phrase(), choice.length());
            dates.set(actor, id, choice.measure(), List.of(timing.window(days, working)));
            queries.bind(choice.measure(), choice.event(), timing);
        }
    }

    /**
     * Gives the deadline of a measure back to its phrase: it waits for a date again, and so do its open assignments.
     *
     * @return the plan of the measure
     */
    @Transactional
    PlanId release(Actor actor, EventId event, MeasureId measure) {
        locked(List.of(new Choice(measure, event, 0)));
        PlanId plan = queries.planBoundTo(event, measure).orElseThrow(() -> new NotFoundException(measure));
        queries.release(event, measure);
        dates.clear(actor, plan, measure);
        return plan;
    }

    /** The days of the chosen events, which move no more until this transaction ends; locked in the order of their ids. */
    private Map<EventId, DateRange> locked(List<Choice> choices) {
        Map<EventId, DateRange> days = new HashMap<>();
        choices.stream()
                .map(Choice::event)
                .distinct()
                .sorted(Comparator.comparingLong(EventId::value))
                .forEach(id -> days.put(
                        id,
                        repository
                                .findLocked(id.value())
                                .orElseThrow(() -> new NotFoundException(id))
                                .details()
                                .days()));
        return days;
    }

    private static EventTiming timing(String phrase, int length) {
        return TimingPhrase.timing(phrase)
                .orElseGet(() -> new EventTiming(EventTiming.Relation.AFTER, length, EventTiming.Unit.DAY));
    }

    private static Proposal proposal(WaitingDeadline waiting, List<EventRow> events, WorkingDays working) {
        String named = waiting.named().isEmpty() ? waiting.phrase() : waiting.named();
        Optional<EventTiming> timing = TimingPhrase.timing(waiting.phrase());
        record Fit(EventRow event, double fit) {}
        List<Fitting> fitting = events.stream()
                .map(event -> new Fit(event, EventNames.fit(named, event.name())))
                .filter(fit -> fit.fit >= EventNames.ENOUGH)
                .sorted(Comparator.comparingDouble(Fit::fit).reversed())
                .limit(MOST_PROPOSED)
                .map(fit -> new Fitting(
                        fit.event,
                        timing.map(known -> known.window(fit.event.days(), working))
                                .orElse(null)))
                .toList();
        return new Proposal(waiting, TimingPhrase.relation(waiting.phrase()), timing.isPresent(), fitting);
    }
}
