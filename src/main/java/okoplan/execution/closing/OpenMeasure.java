package okoplan.execution.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a measure is still open when its plan is to be closed.
 *
 * @param open how many assignments
 * @param late how many of them are overdue
 * @param due the latest due date; null where none has one
 * @param executor whose it is where it is only one's
 * @param ongoing whether none of them can be late: continuous and on demand
 * @param decided of how many somebody has said what becomes of them
 * @param fate what was said of all of them alike; null where it differs or was not said
 * @param reason likewise
 */
public record OpenMeasure(
        long id,
        String name,
        String deadline,
        long open,
        long late,
        @Nullable LocalDate due,
        @Nullable String executor,
        boolean ongoing,
        long decided,
        @Nullable Fate fate,
        String reason)
        implements Undecided {

    @Override
    public boolean isMixed() {
        return decided > 0 && fate == null;
    }

    public boolean isSeveral() {
        return open > 1;
    }
}
