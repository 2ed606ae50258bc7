package okoplan.event;

import java.time.LocalDate;
import okoplan.calendar.WorkingDays;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.DateRange;

/**
 * How a deadline is counted from an event.
 *
 * @param amount how long before the event begins or after it ends; 0 on the days of the event itself
 */
public record EventTiming(Relation relation, int amount, Unit unit) {

    /** Where the deadline lies. */
    public enum Relation {
        DURING,
        BEFORE,
        AFTER
    }

    /** What is counted. */
    public enum Unit {
        DAY,
        WORKING_DAY,
        WEEK,
        MONTH
    }

    /** The longest time that is counted, in whatever unit. */
    static final int MOST = 200;

    static final EventTiming ON_ITS_DAYS = new EventTiming(Relation.DURING, 0, Unit.DAY);

    public EventTiming {
        if ((relation == Relation.DURING) != (amount == 0) || amount < 0 || amount > MOST) {
            throw new IllegalArgumentException(relation + " " + amount);
        }
    }

    /** The window of a deadline that is so counted from an event of these days. */
    DeadlineWindow window(DateRange event, WorkingDays calendar) {
        return switch (relation) {
            case DURING -> new DeadlineWindow(event.from(), event.to());
            case BEFORE -> new DeadlineWindow(null, before(event.from(), calendar));
            case AFTER -> new DeadlineWindow(event.to().plusDays(1), after(event.to(), calendar));
        };
    }

    private LocalDate before(LocalDate day, WorkingDays calendar) {
        return switch (unit) {
            case DAY -> day.minusDays(amount);
            case WORKING_DAY -> calendar.minus(day, amount);
            case WEEK -> day.minusWeeks(amount);
            case MONTH -> day.minusMonths(amount);
        };
    }

    private LocalDate after(LocalDate day, WorkingDays calendar) {
        return switch (unit) {
            case DAY -> day.plusDays(amount);
            case WORKING_DAY -> calendar.plus(day, amount);
            case WEEK -> day.plusWeeks(amount);
            case MONTH -> day.plusMonths(amount);
        };
    }
}
