package okoplan.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okoplan.database.KillableServer;

/** What is in a database, looked at from outside of the application. */
record Rows(KillableServer server, String database) {

    /** Each file with what it consists of, as the database itself hashes it. */
    private static final String FILES = """
            select e.id || ' ' || e.name || ' ' || encode(sha256(string_agg(c.content, '' order by c.number)), 'hex')
            from evidence e join evidence_chunk c on c.evidence_id = e.id
            group by e.id, e.name
            order by e.id
            """;

    /** The same with what was written down when the file was taken. */
    private static final String FILES_AS_TAKEN = """
            select id || ' ' || name || ' ' || encode(sha256, 'hex') from evidence where kind = 'FILE' order by id
            """;

    private static final String CONSTRAINTS = """
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'public'::regnamespace
            union all
            select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
            where not tgisinternal
            order by 1
            """;

    /** Numbers kept for pages: rows that are alike may be added up at any time. */
    private static final List<String> KEPT_NUMBERS = List.of("assignment_count", "overdue_count", "lateness_change");

    /** How many there are, by table; of kept numbers their sum. */
    Map<String, Long> counts() throws SQLException {
        try (Connection connection = server.connect(database)) {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : texts(connection, "select tablename from pg_tables where schemaname = 'public'")) {
                counts.put(
                        table,
                        Long.valueOf(texts(
                                        connection,
                                        "select %s from %s"
                                                .formatted(
                                                        KEPT_NUMBERS.contains(table)
                                                                ? "coalesce(sum(amount), 0)::bigint"
                                                                : "count(*)",
                                                        table))
                                .get(0)));
            }
            return counts;
        }
    }

    /** The same but for what the flagging, sign-ins and deliveries change, which go on meanwhile. */
    Map<String, Long> countsOfWork() throws SQLException {
        Map<String, Long> counts = counts();
        counts.keySet()
                .removeIf(table -> table.startsWith("spring_session")
                        || KEPT_NUMBERS.contains(table)
                        || List.of(
                                        "flagging_run",
                                        "lateness",
                                        "assignment_event",
                                        "inbox_item",
                                        "digest_run",
                                        "digest_letter",
                                        "event_publication",
                                        "audit_entry")
                                .contains(table));
        return counts;
    }

    List<String> files() throws SQLException {
        return texts(FILES);
    }

    List<String> filesAsTaken() throws SQLException {
        return texts(FILES_AS_TAKEN);
    }

    List<String> constraints() throws SQLException {
        return texts(CONSTRAINTS);
    }

    long number(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    String text(String query) throws SQLException {
        return texts(query).get(0);
    }

    List<String> texts(String query) throws SQLException {
        try (Connection connection = server.connect(database)) {
            return texts(connection, query);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** An assignment of one of the first schools that waits for its first report. */
    long reportable(int school) throws SQLException {
        return number("""
                select min(a.id) from assignment a
                where a.municipality_id = 1 and a.status = 'OPEN' and a.school_id = (
                    select id from school where municipality_id = 1 order by position offset %d limit 1)
                  and not exists (select 1 from report r where r.assignment_id = a.id)
                """.formatted(school));
    }

    /** Makes some assignments late that nobody has flagged yet, and today's flagging undone. */
    void makeOverdue(int assignments) throws SQLException {
        execute("""
                with late as (
                    select id from assignment
                    where municipality_id = 1 and status = 'OPEN' and timing = 'DATED' and due_on > date '2027-03-01'
                      and school_id > 6
                    order by due_on desc limit %d)
                update assignment set due_on = date '2027-02-28', starts_on = null where id in (select id from late)
                """.formatted(assignments));
        // Else the flagging would wait for its hour when the tests run at night
        execute("update municipality set flagging_hour = 0");
        execute("delete from flagging_run where day = date '2027-03-01'");
    }

    /** Gives everybody of the large municipality an address, and has the day's letters made again once its flagging is done. */
    void wantLetters() throws SQLException {
        // Sent as one, so that no copy finds half of it; without the hour they would wait for it when the tests run at
        // night
        execute("""
                update person set email = 'person' || id || '@okoplan.example' where municipality_id = 1;
                insert into notification_settings (municipality_id, digest_hour, reminder_days, staff_after, head_after, weekly_day,
                                                   interim_reminders)
                select id, 0, '{7,1}', 3, 10, 1, true from municipality
                on conflict (municipality_id) do update set digest_hour = 0;
                delete from digest_letter;
                delete from digest_run where day = date '2027-03-01'
                """);
    }

    /** Waits until the flagging that was cut short is made up for: all of it, each once. */
    void awaitFlagging(int late) throws SQLException {
        await("the flagging that was cut short")
                .atMost(Duration.ofSeconds(40))
                .until(() -> number("select count(*) from flagging_run where day = date '2027-03-01'") == 2);
        assertThat(number("select count(*) from assignment where status = 'OPEN' and due_on < date '2027-03-01'"
                        + " and overdue_since is null"))
                .isZero();
        assertThat(number("select count(*) from (select assignment_id from assignment_event where kind = 'OVERDUE'"
                        + " group by assignment_id, happened_on having count(*) > 1) twice"))
                .isZero();
        assertThat(number("select count(*) from lateness where since = date '2027-03-01'"))
                .isGreaterThanOrEqualTo(late);
    }
}
