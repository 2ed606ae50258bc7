package okoplan.execution;

/** What the department made of a report. */
public enum ReportStatus {
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    /** Taken back by the executor before anybody reviewed it. */
    WITHDRAWN
}
