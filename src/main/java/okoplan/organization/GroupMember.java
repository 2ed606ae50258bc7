package okoplan.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A school in a group; carries the municipality, so that the database refuses a school of another one. */
@Embeddable
record GroupMember(
        @Column(name = "municipality_id") long municipalityId,
        @Column(name = "school_id") long schoolId) {}
