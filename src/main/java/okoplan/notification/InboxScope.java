package okoplan.notification;

/** Which assignments a message counts for its reader. */
enum InboxScope {
    /** All of the municipality: for the head. */
    MUNICIPALITY,
    /** Those of the plans that the reader created: for staff. */
    OWN_PLANS,
    /** Those of the reader's school: for directors. */
    SCHOOL
}
