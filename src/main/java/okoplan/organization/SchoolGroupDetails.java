package okoplan.organization;

import java.util.Set;
import okoplan.shared.SchoolId;

/** What is kept about a group of schools. */
public record SchoolGroupDetails(String name, Set<SchoolId> schools) {

    public SchoolGroupDetails {
        schools = Set.copyOf(schools);
    }
}
