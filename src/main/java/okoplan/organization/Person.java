package okoplan.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.SchoolId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An official with a post in an organisation or in a school. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Embedded
    private PersonName name;

    private String post;

    @Nullable
    private Long organizationId;

    @Nullable
    private Long schoolId;

    @Nullable
    private String email;

    @Nullable
    private String phone;

    private boolean active = true;

    @Version
    private int version;

    protected Person() {}

    Person(PersonDetails details) {
        change(details);
    }

    PersonId id() {
        return new PersonId(id);
    }

    int version() {
        return version;
    }

    boolean isActive() {
        return active;
    }

    PersonDetails details() {
        return new PersonDetails(
                name,
                post,
                organizationId == null ? null : new OrganizationId(organizationId),
                schoolId == null ? null : new SchoolId(schoolId),
                email,
                phone);
    }

    final void change(PersonDetails details) {
        this.name = details.name();
        this.post = details.post();
        this.organizationId =
                details.organization() == null ? null : details.organization().value();
        this.schoolId = details.school() == null ? null : details.school().value();
        this.email = details.email();
        this.phone = details.phone();
    }

    /** Takes the person out of choices; what refers to them stays. */
    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }
}
