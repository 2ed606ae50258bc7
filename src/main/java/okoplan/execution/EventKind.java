package okoplan.execution;

/** What can happen to an assignment. */
public enum EventKind {
    CREATED,
    DATE_SET,
    REPORTED,
    RETURNED,
    ACCEPTED,
    CANCELLED,
    OVERDUE
}
