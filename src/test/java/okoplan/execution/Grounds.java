package okoplan.execution;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okoplan.TestClock;
import okoplan.browser.BrowserPeople;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality of its own for a test, with schools, people and approved plans, written as plain SQL. */
final class Grounds {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final OffsetDateTime THEN = OffsetDateTime.of(2026, 8, 20, 9, 0, 0, 0, ZoneOffset.UTC);

    final JdbcClient jdbc;
    final long municipality;
    final long department;
    final Actor head;
    final Actor staff;

    /** Plans and assignments of a municipality that is there already. */
    static Grounds in(JdbcClient jdbc, BrowserPeople people) {
        return new Grounds(
                jdbc,
                people.municipality().value(),
                people.department().value(),
                people.head().actor(),
                people.staff().actor());
    }

    private Grounds(JdbcClient jdbc, long municipality, long department, Actor head, Actor staff) {
        this.jdbc = jdbc;
        this.municipality = municipality;
        this.department = department;
        this.head = head;
        this.staff = staff;
    }

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.municipality = id("municipality_seq");
        jdbc.sql("insert into municipality (id, code, name, time_zone) values (?, ?, ?, 'Europe/Moscow')")
                .params(municipality, "grounds-" + COUNTER.incrementAndGet(), "Заозёрный округ")
                .update();
        this.department = id("organization_seq");
        jdbc.sql(
                        "insert into organization (id, municipality_id, kind, name, short_name) values (?, ?, 'DEPARTMENT', ?, ?)")
                .params(department, municipality, "Управление образования Заозёрного округа", "Управление образования")
                .update();
        this.head = actor(Role.HEAD, person("Берестова", "Алла", department, null), department, null);
        this.staff = actor(Role.STAFF, person("Кудрявцева", "Ольга", department, null), department, null);
    }

    long id(String sequence) {
        return jdbc.sql("select nextval(?::regclass)")
                .param(sequence)
                .query(Long.class)
                .single();
    }

    long school(int position) {
        long id = id("school_seq");
        jdbc.sql("insert into school (id, municipality_id, position, name, short_name) values (?, ?, ?, ?, ?)")
                .params(id, municipality, position, "Школа посёлка № " + position, "Школа № " + position)
                .update();
        return id;
    }

    /** Many schools in one statement. */
    void schools(int count) {
        jdbc.sql("""
                insert into school (id, municipality_id, position, name, short_name)
                select nextval('school_seq'), :municipality, n, 'Школа посёлка № ' || n, 'Школа № ' || n
                from (select coalesce(max(position), 0) as last from school where municipality_id = :municipality) s,
                     generate_series(last + 1, last + :count) n
                """).param("municipality", municipality).param("count", count).update();
    }

    long person(String lastName, String firstName, @Nullable Long organization, @Nullable Long school) {
        long id = id("person_seq");
        jdbc.sql("""
                insert into person (id, municipality_id, last_name, first_name, middle_name, post, organization_id, school_id)
                values (?, ?, ?, ?, 'Павловна', 'методист', ?, ?)
                """)
                .param(id)
                .param(municipality)
                .param(lastName)
                .param(firstName)
                .param(organization)
                .param(school)
                .update();
        return id;
    }

    Actor director(long school) {
        return actor(Role.DIRECTOR, person("Ладыгина", "Вера", null, school), null, school);
    }

    Actor deputy(long school) {
        return actor(Role.DIRECTOR, person("Зимина", "Лидия", null, school), null, school);
    }

    private Actor actor(Role role, long person, @Nullable Long organization, @Nullable Long school) {
        long account = id("account_seq");
        jdbc.sql("""
                insert into account (id, municipality_id, person_id, username, password_hash, created_at, password_changed_at)
                values (?, ?, ?, ?, '-', ?, ?)
                """)
                .params(account, municipality, person, "user-" + account, THEN, THEN)
                .update();
        jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                .params(account, role.name())
                .update();
        String name = jdbc.sql("select last_name || ' ' || first_name || ' ' || middle_name from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        return new Actor(
                new AccountId(account),
                new MunicipalityId(municipality),
                TestClock.ZONE,
                Set.of(role),
                name,
                new PersonId(person),
                organization == null ? null : new OrganizationId(organization),
                school == null ? null : new SchoolId(school));
    }

    long plan(@Nullable Long school) {
        long id = id("plan_seq");
        jdbc.sql("""
                insert into plan (id, municipality_id, level, school_id, title, period_from, period_to, status,
                    order_number, order_date, approved_on, approved_at, approved_by, created_by, created_at)
                values (?, ?, ?, ?, ?, '2026-09-01', '2027-08-31', 'APPROVED', '17-осн', '2026-08-20', '2026-08-20', ?, ?, ?, ?)
                """)
                .param(id)
                .param(municipality)
                .param(school == null ? "MUNICIPAL" : "SCHOOL")
                .param(school)
                .param("План мероприятий на 2026/2027 учебный год")
                .param(THEN)
                .param(head.account().value())
                .param(staff.account().value())
                .param(THEN)
                .update();
        return id;
    }

    long measure(long plan, String number, String kind, LocalDate... dues) {
        long id = id("measure_seq");
        jdbc.sql("""
                insert into measure (id, municipality_id, plan_id, position, number, title, expected_result,
                    deadline_phrase, deadline_kind, deadline_needs_date)
                values (?, ?, ?, ?, ?, ?, 'Справка', 'в срок', ?, ?)
                """)
                .params(
                        id,
                        municipality,
                        plan,
                        (int) (id % 1_000_000),
                        number,
                        "Провести совещание по итогам, пункт " + number,
                        kind,
                        dues.length == 0)
                .update();
        for (int i = 0; i < dues.length; i++) {
            window(id, i, dues[i]);
        }
        return id;
    }

    void window(long measure, int position, LocalDate due) {
        jdbc.sql("""
                insert into deadline_window (municipality_id, measure_id, position, due_on, effective_due_on)
                values (?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(municipality, measure, position, due, due))
                .update();
    }

    void responsible(long measure, String kind, @Nullable Long id) {
        jdbc.sql("""
                insert into responsible_party (municipality_id, measure_id, position, kind,
                    person_id, organization_id, school_id, school_group_id)
                values (?, ?, 0, ?, ?, ?, ?, ?)
                """)
                .param(municipality)
                .param(measure)
                .param(kind)
                .param(kind.equals("PERSON") ? id : null)
                .param(kind.equals("ORGANIZATION") ? id : null)
                .param(kind.equals("SCHOOL") ? id : null)
                .param(kind.equals("SCHOOL_GROUP") ? id : null)
                .update();
    }

    /** An open assignment of the school, due on that day, with its plan and measure. */
    long assignment(long school, @Nullable LocalDate due) {
        long plan = plan(null);
        long measure = due == null ? measure(plan, "1.1", "EVENT") : measure(plan, "1.1", "DATE", due);
        return assignment(plan, measure, school, due);
    }

    long assignment(long plan, long measure, long school, @Nullable LocalDate due) {
        return jdbc.sql("""
                        insert into assignment (municipality_id, plan_id, measure_id, window_position, school_id, timing,
                            due_on, first_due_on)
                        values (?, ?, ?, 0, ?, ?, ?, ?) returning id
                        """)
                .param(municipality)
                .param(plan)
                .param(measure)
                .param(school)
                .param(due == null ? "UNDATED" : "DATED")
                .param(due)
                .param(due)
                .query(Long.class)
                .single();
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
