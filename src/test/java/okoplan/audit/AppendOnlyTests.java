package okoplan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import okoplan.OkoPlanTest;
import okoplan.TestDatabase;
import okoplan.access.TestTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log can only grow, whatever the application's role in the database tries. */
@OkoPlanTest
class AppendOnlyTests {

    private static final String NOT_ALLOWED = "42501";

    private final TestDatabase.Database database;
    private final ApplicationContext context;
    private final JdbcClient jdbc;

    AppendOnlyTests(TestDatabase.Database database, ApplicationContext context, JdbcClient jdbc) {
        this.database = database;
        this.context = context;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor_name = 'никто'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry (municipality_id, happened_at, actor_kind, kind, action)"
                        + " values (1, now(), 'SYSTEM', 'plan', 'CHANGED')",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "alter table audit_entry add column more text",
                "drop trigger audit_entry_append_only on audit_entry",
                "drop trigger audit_changed on plan",
                "alter table plan disable trigger audit_changed",
                "alter table plan disable trigger user",
                "truncate plan cascade",
                "create or replace function audit_plan() returns trigger language plpgsql as 'begin return null; end'",
                "drop function audit_plan() cascade",
                "create trigger forge after insert on plan for each statement execute function audit_plan()",
                "update audited_table set left_out = '{title}'",
                "delete from audited_table",
                "set session_replication_role = replica",
                "alter table audit_entry owner to oko_test",
                "set role oko_test_owner",
                "create table kept (word text)",
            })
    void refusesTheApplicationToTamperWithIt(String statement) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            assertThatThrownBy(() -> execute(connection, statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set actor_name = 'никто'", "delete from audit_entry", "truncate audit_entry"
            })
    void refusesEvenTheOwnerOfTheTablesWhoHasNotTakenTheTriggerAway(String statement) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            assertThatThrownBy(() -> execute(connection, statement)).hasMessageContaining("append-only");
        }
    }

    /** A function that writes with its owner's rights must not be led to another table, nor hung on one. */
    @Test
    void isNotMisledByTemporaryTables() throws SQLException {
        TestTown town = new TestTown(context);
        town.school(1);
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            execute(connection, "create temporary table audit_entry (like public.audit_entry including all)");
            execute(connection, "create temporary table person (id bigint, municipality_id bigint)");
            execute(
                    connection,
                    "update school set name = name || ', переименована' where municipality_id = " + town.id.value());
            assertThatThrownBy(() -> execute(
                            connection,
                            "create trigger forge after insert on pg_temp.person referencing new table as new_rows"
                                    + " for each statement execute function audit_person()"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(jdbc.sql("""
                        select actor_kind || ' ' || actor_name from audit_entry
                        where municipality_id = ? and kind = 'school' and action = 'CHANGED'
                        """).param(town.id.value()).query(String.class).list())
                .as("past the application, by the role that was connected")
                .containsExactly("DATABASE " + database.username());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
