package okoplan.access;

import java.util.Set;
import okoplan.organization.PersonView;
import okoplan.shared.AccountId;
import okoplan.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it.
 *
 * @param version what the form sends back, so that nobody's change is overwritten unseen
 * @param externalName by which an OpenID provider knows the owner
 */
public record AccountView(
        AccountId id,
        int version,
        String username,
        PersonView person,
        Set<Role> roles,
        boolean active,
        @Nullable String externalName) {

    public AccountView {
        roles = Set.copyOf(roles);
    }
}
