package okoplan.access;

import java.util.Set;
import okoplan.organization.PersonView;
import okoplan.shared.AccountId;
import okoplan.shared.Role;

/**
 * An account as the administrator sees it.
 *
 * @param version what the form sends back, so that nobody's change is overwritten unseen
 */
public record AccountView(
        AccountId id, int version, String username, PersonView person, Set<Role> roles, boolean active) {

    public AccountView {
        roles = Set.copyOf(roles);
    }
}
