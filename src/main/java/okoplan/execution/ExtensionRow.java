package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import org.jspecify.annotations.Nullable;

/**
 * A request in the list.
 *
 * @param due the due date that the assignment has now
 * @param firstDue the date that it had at first
 * @param dueBefore the due date that stood when it was asked; of a granted one that which was replaced
 * @param effectiveDue the day that counts since it was granted
 * @param documents how many files and links are the basis
 */
record ExtensionRow(
        ExtensionId id,
        AssignmentId assignment,
        ExtensionStatus status,
        String heading,
        String planTitle,
        String executor,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        LocalDate dueBefore,
        LocalDate askedDue,
        String reason,
        LocalDate askedOn,
        String asker,
        boolean onBehalf,
        @Nullable LocalDate effectiveDue,
        @Nullable LocalDate closedOn,
        @Nullable String decider,
        String comment,
        int documents) {

    public boolean isPending() {
        return status.isPending();
    }

    /** The first date, where it is not the one that is to be moved. */
    public @Nullable LocalDate otherFirstDue() {
        return dueBefore.equals(firstDue) ? null : firstDue;
    }
}
