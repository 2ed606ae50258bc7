package okoplan.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The application's database in the embedded server, and its two roles. */
final class OwnDatabase {

    private OwnDatabase() {}

    /** Makes what is missing. */
    static void makeIn(EmbeddedPostgres server) {
        String password = server.password();
        try (Connection connection = connect(server, "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String role : List.of(EmbeddedPostgres.NAME, EmbeddedPostgres.OWNER)) {
                if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + password + "'");
                }
            }
            String database = "select 1 from pg_database where datname = '" + EmbeddedPostgres.NAME + "'";
            if (isEmpty(statement, database)) {
                statement.execute("create database " + EmbeddedPostgres.NAME + " owner " + EmbeddedPostgres.OWNER);
            } else if (isEmpty(
                    statement, database + " and pg_get_userbyid(datdba) = '" + EmbeddedPostgres.OWNER + "'")) {
                handOver(server, password);
            }
        } catch (SQLException e) {
            throw server.notStarted(String.valueOf(e.getMessage()));
        }
    }

    /** Earlier versions of the application owned what they worked on. */
    private static void handOver(EmbeddedPostgres server, String password) throws SQLException {
        try (Connection connection = connect(server, EmbeddedPostgres.NAME, password);
                Statement statement = connection.createStatement()) {
            statement.execute("reassign owned by " + EmbeddedPostgres.NAME + " to " + EmbeddedPostgres.OWNER);
        }
    }

    private static Connection connect(EmbeddedPostgres server, String database, String password) throws SQLException {
        return DriverManager.getConnection(server.url(database), EmbeddedPostgres.SUPERUSER, password);
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
