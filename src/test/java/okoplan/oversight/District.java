package okoplan.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality of its own for a test, filled row by row or in bulk by SQL, so that a test says only what it is about. */
public final class District {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final OffsetDateTime EARLIER = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final MunicipalityId id;
    private final String code;

    private District(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.code = "district-" + NUMBER.incrementAndGet();
        this.id = new MunicipalityId(jdbc.sql("""
                        insert into municipality (id, code, name, time_zone)
                        values (nextval('municipality_seq'), :code, :code, :zone) returning id
                        """)
                .param("code", code)
                .param("zone", zone.getId())
                .query(Long.class)
                .single());
    }

    public static District create(JdbcClient jdbc) {
        return new District(jdbc, ZoneId.of("Europe/Moscow"));
    }

    public static District create(JdbcClient jdbc, String zone) {
        return new District(jdbc, ZoneId.of(zone));
    }

    public MunicipalityId id() {
        return id;
    }

    public SchoolId school(String name) {
        return new SchoolId(insert("school", Map.of("position", 1, "name", name, "short_name", name)));
    }

    public long organization(String name) {
        return insert("organization", Map.of("kind", "OTHER", "name", name, "short_name", name));
    }

    public PersonId person(String lastName) {
        return new PersonId(insert("person", Map.of("last_name", lastName, "first_name", "Анна", "post", "методист")));
    }

    /** An account with a person of its own, working in the school where one is given. */
    public Actor account(@Nullable SchoolId school, Role... roles) {
        int number = NUMBER.incrementAndGet();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("last_name", "Человек" + number);
        values.put("first_name", "Анна");
        values.put("post", "специалист");
        values.put("school_id", school == null ? null : school.value());
        PersonId person = new PersonId(insert("person", values));
        long account = insert(
                "account",
                Map.of(
                        "person_id",
                        person.value(),
                        "username",
                        "user" + number,
                        "password_hash",
                        "-",
                        "created_at",
                        EARLIER,
                        "password_changed_at",
                        EARLIER));
        for (Role role : roles) {
            jdbc.sql("insert into account_role (account_id, role) values (:account, :role)")
                    .param("account", account)
                    .param("role", role.name())
                    .update();
        }
        return new Actor(new AccountId(account), id, zone, Set.of(roles), "Человек" + number, person, null, school);
    }

    /** An approved plan of the municipality for the school year 2026/27. */
    public long plan(String title, Actor creator) {
        return plan(title, creator, null, LocalDate.of(2026, 9, 1));
    }

    public long plan(String title, Actor creator, @Nullable SchoolId school, LocalDate from) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("level", school == null ? "MUNICIPAL" : "SCHOOL");
        values.put("school_id", school == null ? null : school.value());
        values.put("title", title);
        values.put("period_from", from);
        values.put("period_to", from.plusYears(1).minusDays(1));
        values.put("status", "APPROVED");
        values.put("order_number", "17-осн");
        values.put("order_date", from);
        values.put("approved_on", from);
        values.put("approved_at", EARLIER);
        values.put("approved_by", creator.account().value());
        values.put("created_by", creator.account().value());
        values.put("created_at", EARLIER);
        return insert("plan", values);
    }

    public long measure(long plan, String title) {
        return insert(
                "measure",
                Map.of(
                        "plan_id",
                        plan,
                        "position",
                        NUMBER.incrementAndGet(),
                        "number",
                        "1.1.",
                        "title",
                        title,
                        "deadline_kind",
                        "DATE",
                        "deadline_needs_date",
                        false));
    }

    /** A measure of its own with one open assignment for the school; without a due date it waits for one. */
    public long assignment(long plan, SchoolId school, @Nullable LocalDate due) {
        return assignment(
                plan, measure(plan, "Провести перекрёстную проверку работ"), "school_id", school.value(), due);
    }

    /**
     * An open assignment for an executor.
     *
     * @param executorColumn {@code school_id}, {@code organization_id} or {@code person_id}
     */
    public long assignment(long plan, long measure, String executorColumn, long executor, @Nullable LocalDate due) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("plan_id", plan);
        values.put("measure_id", measure);
        values.put("window_position", 0);
        values.put(executorColumn, executor);
        values.put("timing", due == null ? "UNDATED" : "DATED");
        values.put("due_on", due);
        values.put("first_due_on", due);
        return insertWithIdentity("assignment", values);
    }

    private long insert(String table, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.put(
                "id",
                jdbc.sql("select nextval('" + table + "_seq')")
                        .query(Long.class)
                        .single());
        return insertWithIdentity(table, all);
    }

    private long insertWithIdentity(String table, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.put("municipality_id", id.value());
        String columns = String.join(", ", all.keySet());
        String parameters = ":" + String.join(", :", all.keySet());
        return jdbc.sql("insert into " + table + " (" + columns + ") values (" + parameters + ") returning id")
                .params(all)
                .query(Long.class)
                .single();
    }
}
