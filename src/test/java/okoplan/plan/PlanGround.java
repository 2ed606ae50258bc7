package okoplan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality of its own for a test: a department, a methodical centre, schools 1 to 3 and their people. */
public final class PlanGround {

    public static final DateRange SCHOOL_YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final OffsetDateTime THEN = OffsetDateTime.of(2026, 8, 20, 9, 0, 0, 0, ZoneOffset.UTC);

    public final JdbcClient jdbc;
    public final long municipality;
    public final OrganizationId department;
    public final OrganizationId centre;
    public final SchoolId school1;
    public final SchoolId school2;
    public final PersonId specialist;
    public final Actor head;
    public final Actor staff;
    public final Actor director1;
    public final Actor director2;

    public PlanGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.municipality = id("municipality_seq");
        jdbc.sql("insert into municipality (id, code, name, time_zone) values (?, ?, 'Луговой район', 'Europe/Moscow')")
                .params(municipality, "plan-ground-" + COUNTER.incrementAndGet())
                .update();
        this.department = new OrganizationId(
                organization("DEPARTMENT", "Управление образования Лугового района", "Управление образования"));
        this.centre = new OrganizationId(organization("METHODICAL_CENTRE", "Луговой методический центр", "ИМЦ"));
        this.school1 = school(1);
        this.school2 = school(2);
        this.specialist = new PersonId(person("Ветрова", "начальник отдела", department.value(), null));
        this.head = actor(Role.HEAD, person("Горина", "начальник управления", department.value(), null), null);
        this.staff = actor(Role.STAFF, person("Клёнов", "ведущий специалист", department.value(), null), null);
        this.director1 = actor(Role.DIRECTOR, person("Садова", "директор", null, school1.value()), school1);
        this.director2 = actor(Role.DIRECTOR, person("Рощина", "директор", null, school2.value()), school2);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return ActingAs.call(actor, work);
    }

    public void run(Actor actor, Runnable work) {
        ActingAs.run(actor, work);
    }

    public SchoolId school(int number) {
        long id = id("school_seq");
        jdbc.sql("insert into school (id, municipality_id, position, name, short_name) values (?, ?, ?, ?, ?)")
                .params(id, municipality, number, "МБОУ «Луговая школа № %d»".formatted(number), "Школа № " + number)
                .update();
        return new SchoolId(id);
    }

    public void schools(int from, int to) {
        jdbc.sql("""
                        insert into school (id, municipality_id, position, name, short_name)
                        select nextval('school_seq'), ?, n, 'МБОУ «Луговая школа № ' || n || '»', 'Школа № ' || n
                        from generate_series(?, ?) n
                        """).params(municipality, from, to).update();
    }

    private long organization(String kind, String name, String shortName) {
        long id = id("organization_seq");
        jdbc.sql("insert into organization (id, municipality_id, kind, name, short_name) values (?, ?, ?, ?, ?)")
                .params(id, municipality, kind, name, shortName)
                .update();
        return id;
    }

    private long person(String lastName, String post, @Nullable Long organization, @Nullable Long school) {
        long id = id("person_seq");
        jdbc.sql("""
                        insert into person (id, municipality_id, last_name, first_name, middle_name, post,
                                            organization_id, school_id)
                        values (?, ?, ?, 'Ирина', 'Львовна', ?, ?, ?)
                        """)
                .param(id)
                .param(municipality)
                .param(lastName)
                .param(post)
                .param(organization)
                .param(school)
                .update();
        return id;
    }

    private Actor actor(Role role, long person, @Nullable SchoolId school) {
        long account = id("account_seq");
        jdbc.sql("""
                        insert into account (id, municipality_id, person_id, username, password_hash, created_at,
                                             password_changed_at)
                        values (?, ?, ?, ?, '-', ?, ?)
                        """)
                .params(account, municipality, person, "plan-user-" + account, THEN, THEN)
                .update();
        jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                .params(account, role.name())
                .update();
        return new Actor(
                new AccountId(account),
                new MunicipalityId(municipality),
                TestClock.ZONE,
                Set.of(role),
                role.name(),
                new PersonId(person),
                school == null ? department : null,
                school);
    }

    private long id(String sequence) {
        return jdbc.sql("select nextval(?::regclass)")
                .param(sequence)
                .query(Long.class)
                .single();
    }
}
