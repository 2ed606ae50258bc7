package okoplan.access.admin;

import java.util.EnumSet;
import java.util.Set;
import okoplan.shared.Role;
import org.jspecify.annotations.Nullable;

/** A new account as it is typed; the password is never shown again. */
public class NewAccountForm {

    private @Nullable Long person;
    private @Nullable String username;
    private @Nullable String password;
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(@Nullable Set<Role> roles) {
        this.roles = roles == null ? EnumSet.noneOf(Role.class) : roles;
    }

    public @Nullable Long getPerson() {
        return person;
    }

    public void setPerson(@Nullable Long person) {
        this.person = person;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
