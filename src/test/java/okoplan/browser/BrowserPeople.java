package okoplan.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okoplan.TestClock;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A municipality of one test: a department, schools, a head, a specialist, an administrator and a director for each school,
 * all with accounts and one password.
 *
 * @param head their user names; {@code directors} in the order of the schools
 */
public record BrowserPeople(
        MunicipalityId municipality,
        OrganizationId department,
        List<SchoolId> schools,
        Account head,
        Account staff,
        Account admin,
        List<Account> directors) {

    /** Everybody's password. */
    public static final String PASSWORD = "test-oko-2026";

    /** Somebody who can sign in. */
    public record Account(String username, Actor actor) {}

    public BrowserPeople {
        schools = List.copyOf(schools);
        directors = List.copyOf(directors);
    }

    /** Makes municipalities; taken by the constructor of a test. */
    @TestComponent
    public static class Factory {

        private static final AtomicInteger COUNTER = new AtomicInteger();

        private final JdbcClient jdbc;
        private final PasswordEncoder passwords;
        private @Nullable String hash;

        public Factory(JdbcClient jdbc, PasswordEncoder passwords) {
            this.jdbc = jdbc;
            this.passwords = passwords;
        }

        public BrowserPeople create(int schoolCount) {
            int number = COUNTER.incrementAndGet();
            MunicipalityId municipality = new MunicipalityId(next("municipality_seq"));
            jdbc.sql("insert into municipality (id, code, name, time_zone) values (?, ?, ?, 'Europe/Moscow')")
                    .params(municipality.value(), "browser-" + number, "Заречный район")
                    .update();
            OrganizationId department = new OrganizationId(next("organization_seq"));
            jdbc.sql(
                            "insert into organization (id, municipality_id, kind, name, short_name) values (?, ?, 'DEPARTMENT', ?, ?)")
                    .params(
                            department.value(),
                            municipality.value(),
                            "Управление образования Заречного района",
                            "Управление образования")
                    .update();
            List<SchoolId> schools = new ArrayList<>();
            for (int position = 1; position <= schoolCount; position++) {
                schools.add(school(municipality, position));
            }
            List<Account> directors = new ArrayList<>();
            for (int i = 0; i < schoolCount; i++) {
                directors.add(account(
                        municipality,
                        "director" + (i + 1) + "-" + number,
                        Role.DIRECTOR,
                        person(municipality, "Орлова", "Нина", "директор", null, schools.get(i)),
                        null,
                        schools.get(i)));
            }
            return new BrowserPeople(
                    municipality,
                    department,
                    schools,
                    official(municipality, "head-" + number, Role.HEAD, "Седова", "начальник управления", department),
                    official(municipality, "staff-" + number, Role.STAFF, "Берёзкина", "методист", department),
                    official(municipality, "admin-" + number, Role.ADMIN, "Ключников", "администратор", department),
                    directors);
        }

        private SchoolId school(MunicipalityId municipality, int position) {
            SchoolId id = new SchoolId(next("school_seq"));
            jdbc.sql("insert into school (id, municipality_id, position, name, short_name) values (?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            municipality.value(),
                            position,
                            "Средняя школа № " + position + " Заречного района",
                            "СОШ № " + position)
                    .update();
            return id;
        }

        private Account official(
                MunicipalityId municipality,
                String username,
                Role role,
                String lastName,
                String post,
                OrganizationId department) {
            PersonId person = person(municipality, lastName, "Анна", post, department, null);
            return account(municipality, username, role, person, department, null);
        }

        private PersonId person(
                MunicipalityId municipality,
                String lastName,
                String firstName,
                String post,
                @Nullable OrganizationId organization,
                @Nullable SchoolId school) {
            PersonId id = new PersonId(next("person_seq"));
            jdbc.sql("""
                            insert into person (id, municipality_id, last_name, first_name, middle_name, post,
                                                organization_id, school_id)
                            values (?, ?, ?, ?, 'Павловна', ?, ?, ?)
                            """)
                    .param(id.value())
                    .param(municipality.value())
                    .param(lastName)
                    .param(firstName)
                    .param(post)
                    .param(organization == null ? null : organization.value())
                    .param(school == null ? null : school.value())
                    .update();
            return id;
        }

        private Account account(
                MunicipalityId municipality,
                String username,
                Role role,
                PersonId person,
                @Nullable OrganizationId organization,
                @Nullable SchoolId school) {
            AccountId id = new AccountId(next("account_seq"));
            jdbc.sql("""
                            insert into account (id, municipality_id, person_id, username, password_hash, created_at,
                                                 password_changed_at)
                            values (?, ?, ?, ?, ?, timestamptz '2026-08-20 09:00+03', timestamptz '2026-08-20 09:00+03')
                            """)
                    .params(id.value(), municipality.value(), person.value(), username, hash())
                    .update();
            jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                    .params(id.value(), role.name())
                    .update();
            String name = jdbc.sql("select concat_ws(' ', last_name, first_name, middle_name) from person where id = ?")
                    .param(person.value())
                    .query(String.class)
                    .single();
            return new Account(
                    username,
                    new Actor(id, municipality, TestClock.ZONE, Set.of(role), name, person, organization, school));
        }

        private String hash() {
            String known = hash;
            if (known == null) {
                known = passwords.encode(PASSWORD);
                hash = known;
            }
            return java.util.Objects.requireNonNull(known);
        }

        private long next(String sequence) {
            return jdbc.sql("select nextval(?::regclass)")
                    .param(sequence)
                    .query(Long.class)
                    .single();
        }
    }
}
