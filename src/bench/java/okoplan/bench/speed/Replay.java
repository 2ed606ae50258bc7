package okoplan.bench.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Properties;

/** Sends the statements of a request once more, on one connection, as the application does, but without the application. */
final class Replay implements AutoCloseable {

    private final Connection connection;

    Replay(Database database) throws SQLException {
        Properties login = new Properties();
        login.put("user", database.server().owner());
        login.put("password", database.server().password());
        connection = java.sql.DriverManager.getConnection(database.url(), login);
    }

    /** How long they take, read to the last row. */
    long nanos(List<StatementLog.Executed> statements) throws SQLException {
        long start = System.nanoTime();
        for (StatementLog.Executed statement : statements) {
            execute(statement);
        }
        if (!connection.getAutoCommit()) {
            commit();
        }
        return System.nanoTime() - start;
    }

    private void execute(StatementLog.Executed statement) throws SQLException {
        String sql = statement.sql();
        if (sql.startsWith("BEGIN")) {
            connection.setReadOnly(sql.contains("READ ONLY"));
            connection.setAutoCommit(false);
        } else if (sql.equals("COMMIT")) {
            commit();
        } else if (sql.equals("ROLLBACK")) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else {
            run(statement);
        }
    }

    private void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
    }

    private void run(StatementLog.Executed executed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(executed.sql())) {
            for (int i = 0; i < executed.parameters().size(); i++) {
                statement.setObject(i + 1, executed.parameters().get(i), Types.OTHER);
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            rows.getString(column);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new SQLException(executed.sql() + " " + executed.parameters(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
