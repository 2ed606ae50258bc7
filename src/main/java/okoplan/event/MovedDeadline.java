package okoplan.event;

import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;

/**
 * A deadline that moves with its event.
 *
 * @param name number and title of the measure
 * @param open how many of its assignments are still to be done and move too
 * @param outside it would leave the period of its plan
 */
public record MovedDeadline(
        PlanId plan,
        String planTitle,
        MeasureId measure,
        String name,
        DeadlineWindow before,
        DeadlineWindow after,
        int open,
        boolean outside) {}
