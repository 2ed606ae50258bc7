package okoplan.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import okoplan.shared.SchoolId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An educational organisation (ОО) of the municipality. */
@Entity
class School {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    private int position;
    private String name;
    private String shortName;

    @Nullable
    private String federalLogin;

    private boolean active = true;

    @Version
    private int version;

    protected School() {}

    School(SchoolDetails details) {
        change(details);
    }

    SchoolId id() {
        return new SchoolId(id);
    }

    int version() {
        return version;
    }

    boolean isActive() {
        return active;
    }

    SchoolDetails details() {
        return new SchoolDetails(position, name, shortName, federalLogin);
    }

    final void change(SchoolDetails details) {
        this.position = details.position();
        this.name = details.name();
        this.shortName = details.shortName();
        this.federalLogin = details.federalLogin();
    }

    /** Takes it out of choices and of «ОО»; what refers to it stays. */
    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }
}
