package okoplan.execution;

/** Where an assignment stands. */
public enum AssignmentStatus {
    /** Nothing reported yet. */
    OPEN,
    /** Reported, waits for the department's review; the executor's lateness has stopped. */
    REPORTED,
    /** Returned for more work: the executor has to report again. */
    RETURNED,
    ACCEPTED,
    CANCELLED;

    /** The executor still owes a report; only then can an assignment be overdue. */
    public boolean isOpen() {
        return this == OPEN || this == RETURNED;
    }

    public boolean canBeReported() {
        return isOpen();
    }

    public boolean canBeExtended() {
        return isOpen();
    }

    public boolean canBeReviewed() {
        return this == REPORTED;
    }
}
