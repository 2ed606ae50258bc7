package okoplan.organization;

import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * An official as other features see them.
 *
 * @param place short name of the organisation or school; empty where the person has none
 */
public record PersonView(
        PersonId id,
        PersonName name,
        String post,
        @Nullable OrganizationId organization,
        @Nullable SchoolId school,
        String place,
        @Nullable String email,
        @Nullable String phone,
        boolean active) {

    public String fullName() {
        return name.full();
    }

    /** «Орлова М.С.» */
    public String initials() {
        return name.withInitials();
    }
}
