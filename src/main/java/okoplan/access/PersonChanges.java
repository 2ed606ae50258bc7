package okoplan.access;

import java.util.List;
import okoplan.organization.MunicipalityChanged;
import okoplan.organization.PersonChanged;
import okoplan.shared.Role;
import okoplan.shared.RuleViolationException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a change of a person means for the person's accounts: refused where it would take away the last administrator or
 * leave a director without a school; otherwise running sessions get the new name and place.
 */
@Component
class PersonChanges {

    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final Sessions sessions;
    private final SignedInLookup lookup;

    PersonChanges(AccountRepository accounts, AccountQueries queries, Sessions sessions, SignedInLookup lookup) {
        this.accounts = accounts;
        this.queries = queries;
        this.sessions = sessions;
        this.lookup = lookup;
    }

    @EventListener
    void on(PersonChanged event) {
        List<Account> inUse = accounts.findByPersonIdOrderById(event.person().value()).stream()
                .filter(Account::isActive)
                .toList();
        if (event.active() && event.details().school() == null && anyIs(Role.DIRECTOR, inUse)) {
            throw new RuleViolationException("access.account.director-needs-school");
        }
        if (!event.active() && anyIs(Role.ADMIN, inUse)) {
            queries.requireActiveAdmin();
        }
        inUse.forEach(account -> sessions.refresh(account.username()));
    }

    /** Sessions carry the municipality's time zone. */
    @EventListener
    void on(MunicipalityChanged event) {
        lookup.signedInNames(event.municipality()).forEach(sessions::refresh);
    }

    private static boolean anyIs(Role role, List<Account> accounts) {
        return accounts.stream().anyMatch(account -> account.roles().contains(role));
    }
}
