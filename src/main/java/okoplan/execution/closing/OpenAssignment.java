package okoplan.execution.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that is still open when its plan is to be closed.
 *
 * @param lateSince first day of the present lateness
 * @param fate what was said of it, if anything
 */
record OpenAssignment(
        long id,
        String executor,
        @Nullable LocalDate due,
        @Nullable LocalDate lateSince,
        boolean ongoing,
        @Nullable Fate fate,
        String reason)
        implements Undecided {

    @Override
    public boolean isMixed() {
        return false;
    }
}
