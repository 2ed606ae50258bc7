package okoplan.notification.digest;

/** Which of the letters. */
enum DigestKind {
    /** What a person has to do, and what of others' work is told to the department. */
    DAILY,
    /** A head's week. */
    WEEKLY
}
