package okoplan.organization;

/** What an organisation is to the municipality. */
public enum OrganizationKind {
    /** The education department itself: управление, отдел образования. */
    DEPARTMENT,
    /** Methodical centre or service: ИМЦ, ММС. */
    METHODICAL_CENTRE,
    OTHER
}
