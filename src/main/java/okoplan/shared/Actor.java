package okoplan.shared;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a signed-in account with what decides its rights. Controllers take it as an argument and hand it to
 * services.
 *
 * @param name full name of the account's person, as kept in histories
 * @param organization organisation of the person, if it works in one
 * @param school school of the person, if it works in one; always present for {@link Role#DIRECTOR}
 */
public record Actor(
        AccountId account,
        MunicipalityId municipality,
        ZoneId zone,
        Set<Role> roles,
        String name,
        PersonId person,
        @Nullable OrganizationId organization,
        @Nullable SchoolId school)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Head or staff: sees all plans and assignments of the municipality. */
    public boolean isDepartment() {
        return is(Role.HEAD) || is(Role.STAFF);
    }

    /** The school that limits what this person sees, or null when the whole municipality is open. */
    public @Nullable SchoolId limitedToSchool() {
        return isDepartment() ? null : school;
    }
}
