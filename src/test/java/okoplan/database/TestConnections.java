package okoplan.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain JDBC to an embedded server. */
final class TestConnections {

    private TestConnections() {}

    /** As the application's role. */
    static Connection connect(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, EmbeddedPostgres.NAME, password);
    }

    /** As the role that owns the tables. */
    static Connection connectAsOwner(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, EmbeddedPostgres.OWNER, password);
    }

    static Connection connectAsSuperuser(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new AssertionError("no row: " + query);
            }
            return rows.getString(1);
        }
    }
}
