package okoplan.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import org.hibernate.annotations.TenantId;

/** Schools that plans name together, such as schools with low results. */
@Entity
class SchoolGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school_group_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    private String name;
    private boolean active = true;

    @ElementCollection
    @CollectionTable(name = "school_group_member", joinColumns = @JoinColumn(name = "school_group_id"))
    private Set<GroupMember> members = new HashSet<>();

    @Version
    private int version;

    protected SchoolGroup() {}

    SchoolGroup(SchoolGroupDetails details) {
        change(details);
    }

    SchoolGroupId id() {
        return new SchoolGroupId(id);
    }

    int version() {
        return version;
    }

    boolean isActive() {
        return active;
    }

    private Set<SchoolId> schools() {
        return members.stream().map(member -> new SchoolId(member.schoolId())).collect(Collectors.toUnmodifiableSet());
    }

    SchoolGroupDetails details() {
        return new SchoolGroupDetails(name, schools());
    }

    final void change(SchoolGroupDetails details) {
        this.name = details.name();
        long municipality = MunicipalityScope.current().id().value();
        Set<GroupMember> wanted = details.schools().stream()
                .map(school -> new GroupMember(municipality, school.value()))
                .collect(Collectors.toSet());
        members.retainAll(wanted);
        members.addAll(wanted);
    }

    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }
}
