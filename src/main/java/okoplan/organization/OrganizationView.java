package okoplan.organization;

import okoplan.shared.OrganizationId;

/** An organisation that is not a school, as other features see it. */
public record OrganizationView(
        OrganizationId id, OrganizationKind kind, String name, String shortName, boolean active) {}
