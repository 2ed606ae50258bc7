package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import okoplan.OkoPlanTest;
import okoplan.organization.PersonDetails;
import okoplan.organization.PersonName;
import okoplan.organization.Persons;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import okoplan.shared.StaleVersionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@OkoPlanTest
class AccountsTests {

    private final ApplicationContext context;
    private final Accounts accounts;
    private final Persons persons;
    private final AccountDirectory directory;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final TestTown town;

    AccountsTests(
            ApplicationContext context,
            Accounts accounts,
            Persons persons,
            AccountDirectory directory,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.context = context;
        this.accounts = accounts;
        this.persons = persons;
        this.directory = directory;
        this.sessions = sessions;
        this.town = new TestTown(context);
    }

    private void run(Runnable work) {
        town.as(() -> {
            work.run();
            return true;
        });
    }

    private void refuses(String message, Runnable work) {
        Throwable thrown = catchThrowable((ThrowingCallable) () -> run(work));
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(message));
    }

    @Test
    void takesANameOnceInTheWholeInstallation() {
        TestTown other = new TestTown(context);
        PersonId person = town.person("Рябинина", "методист", town.department, null);
        refuses(
                "access.account.username-taken",
                () -> accounts.create(new NewAccount(
                        person,
                        other.username(other.admin).toUpperCase(Locale.ROOT),
                        Set.of(Role.STAFF),
                        TestTown.PASSWORD)));
    }

    @Test
    void refusesBadNamesAndPasswords() {
        PersonId person = town.person("Рябинина", "методист", town.department, null);
        refuses("access.account.username-form", () -> create(person, "имя", TestTown.PASSWORD));
        refuses("access.password.too-short", () -> create(person, "name", "коротко"));
        refuses("access.password.too-long", () -> create(person, "name", "ы".repeat(37)));
        refuses("access.password.is-username", () -> create(person, "long-enough-name", "Long-Enough-Name"));
        refuses("access.password.too-simple", () -> create(person, "name", "1212121212"));
        refuses(
                "access.account.role-required",
                () -> accounts.create(new NewAccount(person, "name", Set.of(), TestTown.PASSWORD)));
    }

    private void create(PersonId person, String username, String password) {
        accounts.create(new NewAccount(person, username, Set.of(Role.STAFF), password));
    }

    @Test
    void givesTheRoleOfADirectorToPeopleOfSchoolsOnly() {
        PersonId person = town.person("Рябинина", "методист", town.department, null);
        refuses(
                "access.account.director-needs-school",
                () -> accounts.create(
                        new NewAccount(person, "director-without", Set.of(Role.DIRECTOR), TestTown.PASSWORD)));
        Actor director = town.director(town.school(1));
        refuses(
                "access.account.director-needs-school",
                () -> persons.change(
                        director.person(),
                        0,
                        new PersonDetails(new PersonName("А", "Б", null), "п", town.department, null, null, null)));
    }

    @Test
    void keepsTheLastAdministrator() {
        AccountId admin = town.admin.account();
        refuses("access.account.last-admin", () -> accounts.deactivate(admin));
        refuses("access.account.last-admin", () -> accounts.changeRoles(admin, 0, Set.of(Role.STAFF)));
        refuses("access.account.last-admin", () -> persons.deactivate(town.admin.person()));
        Actor second = town.account("Вторая", "администратор", town.department, null, Role.ADMIN);
        run(() -> persons.deactivate(second.person()));
        refuses("access.account.last-admin", () -> accounts.deactivate(admin));
        run(() -> persons.activate(second.person()));
        run(() -> accounts.deactivate(admin));
        refuses("access.account.last-admin", () -> accounts.deactivate(second.account()));
    }

    @Test
    void refusesAStaleChangeOfRoles() {
        Actor staff = town.staff();
        run(() -> accounts.changeRoles(staff.account(), 0, Set.of(Role.HEAD)));
        assertThatThrownBy(() -> run(() -> accounts.changeRoles(staff.account(), 0, Set.of(Role.STAFF))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void doesNotKnowAnotherMunicipalitysAccounts() {
        AccountId stranger = new TestTown(context).admin.account();
        assertThatThrownBy(() -> run(() -> accounts.get(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(() -> accounts.deactivate(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(() -> accounts.resetPassword(stranger, TestTown.PASSWORD)))
                .isInstanceOf(NotFoundException.class);
        assertThat(town.as(() -> directory.names(Set.of(stranger)))).isEmpty();
    }

    @Test
    void putsAChangedPersonIntoRunningSessions() {
        SchoolId school = town.school(2);
        Actor director = town.director(town.school(1));
        String session = begin(sessions, director);
        run(() -> persons.change(
                director.person(),
                0,
                new PersonDetails(
                        new PersonName("Новикова", "Вера", "Ильинична"), "директор", null, school, null, null)));
        SignedIn refreshed = principal(session);
        assertThat(refreshed.actor().name()).isEqualTo("Новикова Вера Ильинична");
        assertThat(refreshed.actor().school()).isEqualTo(school);
        assertThat(refreshed.getPassword()).isNull();
        run(() -> persons.deactivate(director.person()));
        assertThat(sessions.findById(session)).isNull();
    }

    private <S extends Session> String begin(FindByIndexNameSessionRepository<S> repository, Actor actor) {
        S session = repository.createSession();
        SignedIn principal =
                context.getBean(SignedInLookup.class).find(town.username(actor)).orElseThrow();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities())));
        repository.save(session);
        return session.getId();
    }

    private SignedIn principal(String id) {
        Session session = Objects.requireNonNull(sessions.findById(id));
        SecurityContext security =
                Objects.requireNonNull(session.<SecurityContext>getAttribute("SPRING_SECURITY_CONTEXT"));
        return (SignedIn) Objects.requireNonNull(
                Objects.requireNonNull(security.getAuthentication()).getPrincipal());
    }

    @Test
    void knowsWhomToNotify() {
        SchoolId school = town.school(1);
        Actor head = town.head();
        Actor staff = town.staff();
        Actor director = town.director(school);
        Actor leaver = town.account("Ушедшая", "зам. директора", null, school, Role.DIRECTOR);
        run(() -> accounts.deactivate(leaver.account()));
        assertThat(town.as(directory::heads)).containsExactly(head.account());
        assertThat(town.as(directory::staff)).containsExactly(staff.account());
        assertThat(town.as(() -> directory.directorsOf(school))).containsExactly(director.account());
        assertThat(town.as(() -> directory.names(Set.of(leaver.account()))))
                .hasEntrySatisfying(
                        leaver.account(), name -> assertThat(name.initials()).isEqualTo("Ушедшая В.И."));
    }
}
