package okoplan.event;

import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A measure's deadline that hangs on an event.
 *
 * @param name number and title of the measure
 * @param now as it stands
 * @param open how many of its assignments are still to be done
 */
public record BoundDeadline(
        PlanId plan,
        String planTitle,
        DateRange planPeriod,
        MeasureId measure,
        String name,
        EventTiming timing,
        DeadlineWindow now,
        int open) {

    /** What it would become; null when it stays as it is. */
    @Nullable
    MovedDeadline moved(DeadlineWindow after) {
        boolean outside =
                !planPeriod.contains(after.to()) || (after.from() != null && !planPeriod.contains(after.from()));
        return after.equals(now) ? null : new MovedDeadline(plan, planTitle, measure, name, now, after, open, outside);
    }
}
