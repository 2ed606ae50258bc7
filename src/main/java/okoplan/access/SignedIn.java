package okoplan.access;

import java.util.Collection;
import okoplan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: the account's {@link Actor} and what signing in needs. */
class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final String username;
    private final boolean enabled;

    @Nullable
    private String passwordHash;

    SignedIn(Actor actor, String username, @Nullable String passwordHash, boolean enabled) {
        this.actor = actor;
        this.username = username;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
    }

    final Actor actor() {
        return actor;
    }

    SignedIn withPassword(@Nullable String hash) {
        return new SignedIn(actor, username, hash, enabled);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        this.passwordHash = null;
    }
}
