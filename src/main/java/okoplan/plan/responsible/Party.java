package okoplan.plan.responsible;

import java.io.Serializable;
import java.util.Locale;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * One party responsible for a measure. Written as «person-12» or «all-schools» in forms and addresses.
 *
 * @param id of the person, organisation, school or group; null for {@link PartyKind#ALL_SCHOOLS} only
 */
public record Party(PartyKind kind, @Nullable Long id) implements Serializable {

    public Party {
        if ((kind == PartyKind.ALL_SCHOOLS) != (id == null)) {
            throw new IllegalArgumentException("%s with id %s".formatted(kind, id));
        }
    }

    public static Party of(PersonId person) {
        return new Party(PartyKind.PERSON, person.value());
    }

    public static Party of(OrganizationId organization) {
        return new Party(PartyKind.ORGANIZATION, organization.value());
    }

    public static Party of(SchoolId school) {
        return new Party(PartyKind.SCHOOL, school.value());
    }

    public static Party of(SchoolGroupId group) {
        return new Party(PartyKind.SCHOOL_GROUP, group.value());
    }

    public static Party allSchools() {
        return new Party(PartyKind.ALL_SCHOOLS, null);
    }

    /** Reads what {@link #toString} has written. */
    public static Party parse(String text) {
        if (text.equals(allSchools().toString())) {
            return allSchools();
        }
        int dash = text.lastIndexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("no party: " + text);
        }
        PartyKind kind = PartyKind.valueOf(
                text.substring(0, dash).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Party(kind, Long.valueOf(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return id == null ? name : name + "-" + id;
    }
}
