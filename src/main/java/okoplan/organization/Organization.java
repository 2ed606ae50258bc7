package okoplan.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import okoplan.shared.OrganizationId;
import org.hibernate.annotations.TenantId;

/** An executor that is not a school: the department, the methodical centre, others. */
@Entity
class Organization {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String name;
    private String shortName;
    private boolean active = true;

    @Version
    private int version;

    protected Organization() {}

    Organization(OrganizationDetails details) {
        change(details);
    }

    OrganizationId id() {
        return new OrganizationId(id);
    }

    int version() {
        return version;
    }

    boolean isActive() {
        return active;
    }

    OrganizationDetails details() {
        return new OrganizationDetails(kind, name, shortName);
    }

    final void change(OrganizationDetails details) {
        this.kind = details.kind();
        this.name = details.name();
        this.shortName = details.shortName();
    }

    /** Takes it out of choices; what refers to it stays. */
    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }
}
