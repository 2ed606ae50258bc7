package okoplan.access.admin;

import java.util.EnumSet;
import java.util.Set;
import okoplan.shared.Role;
import org.jspecify.annotations.Nullable;

/** Roles of an account as they are chosen. */
public class RolesForm {

    private Set<Role> roles = EnumSet.noneOf(Role.class);
    private @Nullable Integer version;

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(@Nullable Set<Role> roles) {
        this.roles = roles == null ? EnumSet.noneOf(Role.class) : roles;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
