package okoplan.execution;

import java.time.LocalDate;
import java.time.Month;
import java.util.function.UnaryOperator;
import okoplan.organization.ConfirmationInterval;
import org.jspecify.annotations.Nullable;

/**
 * Reckons by when something is to be confirmed.
 *
 * @param counting the day that counts for the last day of an interval: itself, or the working day after it
 */
record ConfirmationRule(ConfirmationInterval interval, UnaryOperator<LocalDate> counting) {

    /**
     * What a confirmation does.
     *
     * @param coversTo last day of the interval that it is of
     * @param next by when the next one is asked for
     */
    record Step(LocalDate coversTo, LocalDate next) {}

    /** The day for the interval that the day lies in. */
    LocalDate present(LocalDate day, Month yearBegins) {
        return counting.apply(interval.endOf(day, yearBegins));
    }

    /** That of the interval before. */
    LocalDate before(LocalDate day, Month yearBegins) {
        return counting.apply(endBefore(day, yearBegins));
    }

    /** That of the interval after. */
    LocalDate after(LocalDate day, Month yearBegins) {
        return present(interval.endOf(day, yearBegins).plusDays(1), yearBegins);
    }

    /**
     * Confirmed on that day.
     *
     * @param askedBy by when it was asked for; null where nobody has asked yet
     */
    Step confirmed(@Nullable LocalDate askedBy, LocalDate day, Month yearBegins) {
        LocalDate present = present(day, yearBegins);
        if (askedBy != null && (askedBy.isBefore(day) || !askedBy.isAfter(before(day, yearBegins)))) {
            return new Step(endBefore(day, yearBegins), present);
        }
        LocalDate next = askedBy != null && askedBy.isAfter(present) ? askedBy : after(day, yearBegins);
        return new Step(interval.endOf(day, yearBegins), next);
    }

    private LocalDate endBefore(LocalDate day, Month yearBegins) {
        return interval.beginningOf(day, yearBegins).minusDays(1);
    }
}
