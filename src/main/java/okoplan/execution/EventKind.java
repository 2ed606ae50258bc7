package okoplan.execution;

/** What can happen to an assignment. */
public enum EventKind {
    CREATED,
    DATE_SET,
    DATE_MOVED,
    REPORTED,
    WITHDRAWN,
    RETURNED,
    ACCEPTED,
    CANCELLED,
    /** Reported by then, and no longer asked for since an amendment. */
    LEFT_PLAN,
    /** Reported once, and asked for again since an amendment. */
    BACK_IN_PLAN,
    OVERDUE,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    EXTENSION_WITHDRAWN,
    /** Asked for, and not decided when there was nothing left to extend. */
    EXTENSION_LAPSED
}
