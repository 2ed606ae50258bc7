package okoplan.plan.responsible;

/** What sort of party is responsible for a measure. */
public enum PartyKind {
    PERSON,
    ORGANIZATION,
    SCHOOL,
    SCHOOL_GROUP,
    /** «ОО»: every active school of the municipality. */
    ALL_SCHOOLS
}
