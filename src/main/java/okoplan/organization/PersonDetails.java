package okoplan.organization;

import okoplan.shared.OrganizationId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is kept about a person: an official's name, post, place of work and how to reach them there. */
public record PersonDetails(
        PersonName name,
        String post,
        @Nullable OrganizationId organization,
        @Nullable SchoolId school,
        @Nullable String email,
        @Nullable String phone) {

    public PersonDetails {
        if (organization != null && school != null) {
            throw new IllegalArgumentException("a person works in an organisation or in a school");
        }
    }
}
