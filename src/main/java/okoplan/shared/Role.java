package okoplan.shared;

/** What an account may do; an account may have several roles. */
public enum Role {
    /** Head of the education department. */
    HEAD,
    /** Specialist or methodologist of the department. */
    STAFF,
    /** School director or deputy; acts for the one school of the account's person. */
    DIRECTOR,
    /** Keeps accounts, schools, persons, calendar and settings. */
    ADMIN
}
