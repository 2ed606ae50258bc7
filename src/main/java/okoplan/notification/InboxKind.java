package okoplan.notification;

/** What a message of the inbox is about. */
enum InboxKind {
    /** A plan was approved and gives the reader something to do. */
    PLAN_APPROVED,
    /** An amendment or an event of the calendar has changed what a plan in force asks of the reader, or by when. */
    PLAN_CHANGED,
    /** A plan was closed with something of the reader's still to do. */
    PLAN_CLOSED,
    /** A closed plan is in force again, and something of it is the reader's to do again. */
    PLAN_REOPENED,
    /** The day's flagging has found assignments overdue that concern the reader. */
    OVERDUE,
    /** The last day of some of the reader's assignments draws near. */
    REMINDER,
    /** The day comes, or has passed, by which it is to be confirmed that what the reader does continuously goes on. */
    CONFIRMATION,
    /** What others were to do stays overdue, so that the department is told. */
    ESCALATED,
    /** A week has passed that the head may look at. */
    WEEK,
    REPORT_RETURNED,
    REPORT_ACCEPTED,
    /** The executor has taken back a report that waited for the reader's review. */
    REPORT_WITHDRAWN,
    /** A later date was asked for, for one or several assignments of a plan that the reader keeps. */
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    /** Reports have begun to wait for the department's review longer than they should. */
    REVIEW_LATE
}
