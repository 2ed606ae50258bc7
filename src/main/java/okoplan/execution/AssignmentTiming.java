package okoplan.execution;

/** Whether and how an assignment has a due date. */
public enum AssignmentTiming {
    DATED,
    /** Waits for its date; never overdue until it has one. */
    UNDATED,
    CONTINUOUS,
    ON_DEMAND
}
