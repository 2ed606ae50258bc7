package okoplan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the assignments of a measure have come; cancelled ones do not count.
 *
 * @param extendedDue the latest date that an extension has moved one of a single school's to; null elsewhere
 * @param firstDue the date that this one had at first
 */
record MeasureProgress(
        long total,
        long accepted,
        long overdue,
        @Nullable LocalDate extendedDue,
        @Nullable LocalDate firstDue) {

    static final MeasureProgress NONE = new MeasureProgress(0, 0, 0, null, null);

    MeasureProgress plus(MeasureProgress other) {
        return new MeasureProgress(total + other.total, accepted + other.accepted, overdue + other.overdue, null, null);
    }
}
