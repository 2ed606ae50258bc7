package okoplan.access;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okoplan.TestClock;
import okoplan.organization.Municipalities;
import okoplan.organization.OrganizationDetails;
import okoplan.organization.OrganizationKind;
import okoplan.organization.Organizations;
import okoplan.organization.PersonDetails;
import okoplan.organization.PersonName;
import okoplan.organization.Persons;
import okoplan.organization.SchoolDetails;
import okoplan.organization.Schools;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A municipality of its own for a test, made through the services, with accounts that can sign in. */
public final class TestTown {

    public static final String PASSWORD = "три зелёных стула";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ApplicationContext context;
    private final int number = COUNTER.incrementAndGet();
    public final MunicipalityId id;
    public final OrganizationId department;
    public final Actor admin;

    public TestTown(ApplicationContext context) {
        this.context = context;
        this.id = context.getBean(Municipalities.class)
                .create("town-" + number, "Приозёрный округ " + number, TestClock.ZONE)
                .id();
        this.department = ActingAs.installation(
                id,
                TestClock.ZONE,
                () -> context.getBean(Organizations.class)
                        .create(new OrganizationDetails(
                                OrganizationKind.DEPARTMENT, "Управление образования округа " + number, "Управление")));
        this.admin = account("Сомова", "администратор", department, null, Role.ADMIN);
    }

    public SchoolId school(int position) {
        return as(() -> context.getBean(Schools.class)
                .create(new SchoolDetails(position, "Лесная школа № " + position, "Школа № " + position, null)));
    }

    public PersonId person(
            String lastName, String post, @Nullable OrganizationId organization, @Nullable SchoolId school) {
        PersonName name = new PersonName(lastName, "Вера", "Ильинична");
        return as(() ->
                context.getBean(Persons.class).create(new PersonDetails(name, post, organization, school, null, null)));
    }

    /** A person with an account; the name to sign in with is in {@link #username}. */
    public Actor account(
            String lastName,
            String post,
            @Nullable OrganizationId organization,
            @Nullable SchoolId school,
            Role... roles) {
        PersonId person = person(lastName, post, organization, school);
        String username = username(roles[0], person);
        AccountId account = as(() ->
                context.getBean(Accounts.class).create(new NewAccount(person, username, Set.of(roles), PASSWORD)));
        return new Actor(
                account, id, TestClock.ZONE, Set.of(roles), lastName + " Вера Ильинична", person, organization, school);
    }

    public Actor head() {
        return account("Громова", "начальник управления", department, null, Role.HEAD);
    }

    public Actor staff() {
        return account("Ветрова", "методист", department, null, Role.STAFF);
    }

    public Actor director(SchoolId school) {
        return account("Полевая", "директор", null, school, Role.DIRECTOR);
    }

    public String username(Actor actor) {
        return username(actor.roles().iterator().next(), actor.person());
    }

    /** Works in this municipality with an administrator's rights. */
    public <T> T as(Supplier<T> work) {
        return ActingAs.installation(id, TestClock.ZONE, work);
    }

    private String username(Role role, PersonId person) {
        return role.name().toLowerCase(Locale.ROOT) + "-" + person;
    }
}
