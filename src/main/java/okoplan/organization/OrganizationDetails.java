package okoplan.organization;

/** What is kept about an organisation that is not a school. */
public record OrganizationDetails(OrganizationKind kind, String name, String shortName) {}
