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

    Organization(OrganizationKind kind, String name, String shortName) {
        change(kind, name, shortName);
    }

    OrganizationId id() {
        return new OrganizationId(id);
    }

    int version() {
        return version;
    }

    OrganizationKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String shortName() {
        return shortName;
    }

    boolean isActive() {
        return active;
    }

    final void change(OrganizationKind kind, String name, String shortName) {
        this.kind = kind;
        this.name = name;
        this.shortName = shortName;
    }

    /** Takes it out of choices; what refers to it stays. */
    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }
}
