package okoplan.execution;

/** Where a request for a later date stands. Only what is pending can become anything else, but for what lapsed when its plan was closed. */
public enum ExtensionStatus {
    /** Waits for the department's decision. */
    PENDING,
    /** The due date was moved, to the day that was asked for or to another one. */
    GRANTED,
    REFUSED,
    /** Taken back by those who asked. */
    WITHDRAWN,
    /**
     * Nothing was left to extend before anybody had decided: a report was sent, the plan no longer asks for it by a date, or it was
     * closed. Of a closed plan that is put in force again it waits again.
     */
    LAPSED;

    public boolean isPending() {
        return this == PENDING;
    }

    boolean canBecome(ExtensionStatus other) {
        return isPending() && other != PENDING;
    }
}
