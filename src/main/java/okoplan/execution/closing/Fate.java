package okoplan.execution.closing;

/** What becomes of an open assignment when its plan closes. */
public enum Fate {
    /** Goes on until the next plan takes it over. */
    CARRY,
    /** Is asked for no more; with a reason. */
    CANCEL,
    /** Was to be done, and was not. */
    NOT_DONE,
    /** Only of what has no due date: it was done all the time, or nothing called for it. */
    DONE
}
