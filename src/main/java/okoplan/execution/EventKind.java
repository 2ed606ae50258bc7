package okoplan.execution;

/** What can happen to an assignment. */
public enum EventKind {
    CREATED,
    DATE_SET,
    DATE_MOVED,
    REPORTED,
    RETURNED,
    ACCEPTED,
    CANCELLED,
    OVERDUE
}
