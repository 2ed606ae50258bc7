package okoplan.event;

import java.util.List;
import java.util.Objects;
import okoplan.calendar.Calendar;
import okoplan.calendar.WorkingDays;
import okoplan.plan.MeasureDates;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import okoplan.shared.removal.Removals;
import okoplan.shared.removal.Removals.Removal;
import okoplan.shared.removal.Removed;
import okoplan.shared.removal.Rows;
import okoplan.shared.submission.Submissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the calendar of events. When an event moves, the deadlines that hang on it move in the same transaction. */
@Service
@PreAuthorize(Events.KEEPERS)
public class Events {

    /** The department and the administrator keep the calendar; schools read it. */
    static final String KEEPERS = "hasAnyRole('HEAD', 'STAFF', 'ADMIN')";

    private static final String REMOVED = "EVENT";

    private final CalendarEventRepository repository;
    private final EventQueries queries;
    private final MeasureDates dates;
    private final Calendar calendar;
    private final Submissions submissions;
    private final Removals removals;

    Events(
            CalendarEventRepository repository,
            EventQueries queries,
            MeasureDates dates,
            Calendar calendar,
            Submissions submissions,
            Removals removals) {
        this.repository = repository;
        this.queries = queries;
        this.dates = dates;
        this.calendar = calendar;
        this.submissions = submissions;
        this.removals = removals;
    }

    @Transactional
    public EventId add(EventDetails details) {
        submissions.claim();
        return repository.saveAndFlush(new CalendarEvent(details)).id();
    }

    @Transactional(readOnly = true)
    public Versioned<EventId, EventDetails> get(EventId id) {
        CalendarEvent found = repository.find(id.value()).orElseThrow(() -> new NotFoundException(id));
        return new Versioned<>(found.id(), found.version(), found.details(), true);
    }

    /** The deadlines that hang on the event. */
    @Transactional(readOnly = true)
    public List<BoundDeadline> bound(EventId id) {
        get(id);
        return queries.bound(id);
    }

    /** The deadlines that would move if the event took place on other days, as they stand and as they would. */
    @Transactional(readOnly = true)
    public List<MovedDeadline> moves(EventId id, DateRange days) {
        get(id);
        return moves(queries.bound(id), days);
    }

    /**
     * Changes an event and moves what hangs on it, all or nothing.
     *
     * @return how many deadlines have moved
     * @throws StaleVersionException when it was changed after the form was opened
     * @throws RuleViolationException when a deadline would leave the period of its plan
     */
    @Transactional
    public int change(Actor actor, EventId id, int version, EventDetails details) {
        CalendarEvent found = repository.findLocked(id.value()).orElseThrow(() -> new NotFoundException(id));
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        boolean sameDays = found.details().days().equals(details.days());
        found.change(details);
        repository.saveAndFlush(found);
        if (sameDays) {
            return 0;
        }
        List<MovedDeadline> moves = moves(queries.bound(id), details.days());
        for (MovedDeadline move : moves) {
            if (move.outside()) {
                throw new RuleViolationException("event.move.outside", move.name(), move.planTitle());
            }
            dates.move(actor, move.plan(), move.measure(), List.of(move.after()));
        }
        return moves.size();
    }

    /**
     * Deletes an event; deadlines that hung on it keep the dates they have.
     *
     * @return the key to {@link #restore take it back} by
     */
    @Transactional
    public long delete(Actor actor, EventId id, int version) {
        CalendarEvent found = repository.findLocked(id.value()).orElseThrow(() -> new NotFoundException(id));
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        long kept = removals.keep(
                actor,
                new Removal(
                        REMOVED,
                        null,
                        null,
                        String.valueOf(id.value()),
                        found.details().name()),
                List.of(
                        Rows.of("calendar_event", id.value()),
                        Rows.of("measure_event", "event_id", List.of(id.value()))));
        queries.release(id);
        repository.delete(found);
        return kept;
    }

    /** Takes back a deletion: the event is there again, and what hung on it and hangs on nothing else hangs on it again. */
    @Transactional
    public EventId restore(long removal) {
        Removed removed = removals.find(REMOVED, removal);
        if (removed.back()) {
            return new EventId(Long.parseLong(removed.subject()));
        }
        removals.putBack(removed, "calendar_event");
        removals.putBack(
                removed,
                "measure_event",
                List.of(),
                "exists (select 1 from measure m where m.municipality_id = t.municipality_id and m.id = t.measure_id)");
        removals.done(removed);
        return new EventId(Long.parseLong(removed.subject()));
    }

    private List<MovedDeadline> moves(List<BoundDeadline> bound, DateRange days) {
        WorkingDays working = calendar.workingDays();
        return bound.stream()
                .map(deadline -> deadline.moved(deadline.timing().window(days, working)))
                .filter(Objects::nonNull)
                .toList();
    }
}
