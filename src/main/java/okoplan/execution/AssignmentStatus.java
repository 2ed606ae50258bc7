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
    CANCELLED,
    /** Not done when its plan was closed. */
    NOT_DONE,
    /** Not done either: another assignment, of the next plan, has taken its place. */
    CARRIED;

    /** The executor still owes a report; only then can an assignment be overdue. */
    public boolean isOpen() {
        return this == OPEN || this == RETURNED;
    }

    /** Nothing is to be done about it any more. */
    public boolean isOver() {
        return this == ACCEPTED || this == CANCELLED || this == NOT_DONE || this == CARRIED;
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
