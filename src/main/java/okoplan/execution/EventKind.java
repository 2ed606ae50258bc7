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
    /** Its plan was closed without it. */
    NOT_DONE,
    /** Its plan was closed, and it is going to be in the next one. */
    CARRY_DECIDED,
    /** The next plan has it now. */
    CARRIED,
    /** The plan that had been closed is in force again. */
    REOPENED,
    /** Goes on, as it should. */
    CONFIRMED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    EXTENSION_WITHDRAWN,
    /** Asked for, and not decided when there was nothing left to extend. */
    EXTENSION_LAPSED,
    /** Lapsed when the plan was closed, and waits again since it is in force again. */
    EXTENSION_RESUMED
}
