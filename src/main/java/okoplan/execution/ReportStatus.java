package okoplan.execution;

/** What the department made of a report. */
public enum ReportStatus {
    SUBMITTED,
    ACCEPTED,
    RETURNED
}
