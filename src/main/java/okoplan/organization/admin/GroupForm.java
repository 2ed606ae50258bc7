package okoplan.organization.admin;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import okoplan.organization.SchoolGroupDetails;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;

/** A group of schools as it is typed. */
public class GroupForm implements RegisterForm<SchoolGroupDetails> {

    @NotEmpty(message = "{organization.groups.name.required}")
    @Size(max = 200, message = "{organization.groups.name.long}")
    private @Nullable String name;

    @NotEmpty(message = "{organization.groups.schools.required}")
    private Set<Long> schools = new TreeSet<>();

    private @Nullable Integer version;

    static GroupForm from(Versioned<SchoolGroupId, SchoolGroupDetails> group) {
        GroupForm form = new GroupForm();
        form.name = group.details().name();
        form.schools =
                group.details().schools().stream().map(SchoolId::value).collect(Collectors.toCollection(TreeSet::new));
        form.version = group.version();
        return form;
    }

    Set<SchoolId> schoolIds() {
        return schools.stream().map(SchoolId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SchoolGroupDetails details() {
        return new SchoolGroupDetails(Objects.requireNonNull(name), schoolIds());
    }

    public Set<Long> getSchools() {
        return schools;
    }

    public void setSchools(@Nullable Set<Long> schools) {
        this.schools = schools == null ? new TreeSet<>() : schools;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @Override
    public @Nullable Integer getVersion() {
        return version;
    }

    @Override
    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
