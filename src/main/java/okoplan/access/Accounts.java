package okoplan.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import okoplan.organization.Directory;
import okoplan.organization.PersonView;
import okoplan.organization.RegisterFilter;
import okoplan.shared.AccountId;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Saving;
import okoplan.shared.Slice;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the accounts. A change of rights ends the account's sessions at once; a municipality never loses its last
 * administrator, and nothing is deleted, because histories name accounts.
 */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class Accounts {

    private static final Map<String, String> TAKEN = Map.of(
            "account_username_unique", "access.account.username-taken",
            "account_external_name_unique", "access.provider.taken");

    private static final int MAX_EXTERNAL_NAME = 255;

    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final Directory directory;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final PasswordLinks links;
    private final Today today;

    Accounts(
            AccountRepository accounts,
            AccountQueries queries,
            Directory directory,
            PasswordEncoder encoder,
            Sessions sessions,
            PasswordLinks links,
            Today today) {
        this.accounts = accounts;
        this.queries = queries;
        this.directory = directory;
        this.encoder = encoder;
        this.sessions = sessions;
        this.links = links;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Slice<AccountView> list(RegisterFilter filter, @Nullable PageKey after, int limit) {
        return queries.list(filter, after, limit);
    }

    @Transactional(readOnly = true)
    public List<AccountView> of(PersonId person) {
        return accounts.findByPersonIdOrderById(person.value()).stream()
                .map(account -> view(account, directory.person(person)))
                .toList();
    }

    @Transactional(readOnly = true)
    public AccountView get(AccountId id) {
        Account account = find(id);
        return view(account, directory.person(account.person()));
    }

    public AccountId create(NewAccount wanted) {
        Username username = Username.typed(wanted.username());
        PasswordRules.check(wanted.password(), username.value());
        PersonView person = directory.person(wanted.person());
        if (!person.active()) {
            throw new RuleViolationException("access.account.person-out-of-use");
        }
        checkRoles(wanted.roles(), person);
        Account account =
                new Account(person.id(), username, wanted.roles(), encoder.encode(wanted.password()), today.instant());
        return save(account).id();
    }

    /** Changes the roles; {@code version} is the one the form was opened with. */
    public void changeRoles(AccountId id, int version, Set<Role> roles) {
        Account account = find(id);
        if (account.version() != version) {
            throw new StaleVersionException(id);
        }
        if (account.roles().equals(roles)) {
            return;
        }
        checkRoles(roles, directory.person(account.person()));
        boolean wasAdmin = isActiveAdmin(account);
        account.changeRoles(roles);
        save(account);
        if (wasAdmin) {
            queries.requireActiveAdmin();
        }
        sessions.end(account.username());
    }

    /** Binds the account to whom an OpenID provider knows by this name; an empty one takes the binding away. */
    public void bind(AccountId id, String externalName) {
        String name = externalName.strip();
        if (name.length() > MAX_EXTERNAL_NAME) {
            throw new RuleViolationException("access.provider.too-long", MAX_EXTERNAL_NAME);
        }
        Account account = find(id);
        account.bind(name.isEmpty() ? null : name);
        save(account);
        sessions.end(account.username());
    }

    public void deactivate(AccountId id) {
        Account account = find(id);
        boolean wasAdmin = isActiveAdmin(account);
        account.deactivate();
        save(account);
        if (wasAdmin) {
            queries.requireActiveAdmin();
        }
        links.close(id);
        sessions.end(account.username());
    }

    public void activate(AccountId id) {
        Account account = find(id);
        PersonView person = directory.person(account.person());
        if (!person.active()) {
            throw new RuleViolationException("access.account.person-out-of-use");
        }
        checkRoles(account.roles(), person);
        account.activate();
        save(account);
    }

    /** Gives a new password, for a person who has forgotten the old one. */
    public void resetPassword(AccountId id, String password) {
        Account account = find(id);
        PasswordRules.check(password, account.username());
        account.changePassword(encoder.encode(password), today.instant());
        save(account);
        links.close(id);
        sessions.end(account.username());
    }

    private static void checkRoles(Set<Role> roles, PersonView person) {
        if (roles.isEmpty()) {
            throw new RuleViolationException("access.account.role-required");
        }
        if (roles.contains(Role.DIRECTOR) && person.school() == null) {
            throw new RuleViolationException("access.account.director-needs-school");
        }
    }

    private static boolean isActiveAdmin(Account account) {
        return account.isActive() && account.roles().contains(Role.ADMIN);
    }

    private static AccountView view(Account account, PersonView person) {
        return new AccountView(
                account.id(),
                account.version(),
                account.username(),
                person,
                account.roles(),
                account.isActive(),
                account.externalName());
    }

    private Account save(Account account) {
        return Saving.checked(account.username(), TAKEN, () -> accounts.saveAndFlush(account));
    }

    private Account find(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
