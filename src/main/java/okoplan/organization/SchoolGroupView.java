package okoplan.organization;

import java.util.Set;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;

/** A group of schools as other features see it, with all its members, also those out of use. */
public record SchoolGroupView(SchoolGroupId id, String name, Set<SchoolId> schools, boolean active) {

    public SchoolGroupView {
        schools = Set.copyOf(schools);
    }
}
