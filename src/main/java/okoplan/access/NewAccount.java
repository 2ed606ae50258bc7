package okoplan.access;

import java.util.Set;
import okoplan.shared.PersonId;
import okoplan.shared.Role;

/**
 * An account to be made.
 *
 * @param username as typed; kept in lower case
 * @param password as typed; only its hash is kept
 */
public record NewAccount(PersonId person, String username, Set<Role> roles, String password) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + roles + "]";
    }
}
