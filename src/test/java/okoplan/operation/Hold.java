package okoplan.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import okoplan.database.KillableServer;
import org.awaitility.Awaitility;

/**
 * Holds whoever writes into some tables in the middle of their transaction: each row inserted waits for a lock that the test
 * has. So what is killed is killed in the middle, however fast the machine is.
 */
final class Hold implements AutoCloseable {

    private static final int LOCK = 20_270_301;

    private final Connection connection;
    private final String[] tables;

    private Hold(Connection connection, String... tables) {
        this.connection = connection;
        this.tables = tables;
    }

    static Hold on(KillableServer server, String... tables) throws SQLException {
        Connection connection = server.connect("okoplan");
        Hold hold = new Hold(connection, tables);
        try {
            hold.take();
        } catch (SQLException e) {
            // Others would wait for the lock for ever
            connection.close();
            throw e;
        }
        return hold;
    }

    private void take() throws SQLException {
        execute("select pg_advisory_lock(" + LOCK + ")");
        execute("""
                create or replace function hold_for_test() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(%d);
                    return null;
                end $$
                """.formatted(LOCK));
        for (String table : tables) {
            execute("create trigger hold_for_test after insert on " + table
                    + " for each statement execute function hold_for_test()");
        }
    }

    /** Waits until so many transactions are held. */
    void awaitHeld(int transactions) {
        Awaitility.await(transactions + " transactions in the middle")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count() == transactions);
    }

    private int count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and objid = "
                                + LOCK + " and not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The application that is held in the table's trigger, by the name of its connection. */
    String heldIn(String words) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
                        where l.locktype = 'advisory' and l.objid = %d and not l.granted and a.query ilike '%%%s%%'
                        """.formatted(LOCK, words))) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes the triggers away where the server was killed meanwhile: the lock went with its session. */
    static void forget(Connection connection, String... tables) throws SQLException {
        try (Hold hold = new Hold(connection, tables)) {
            hold.execute("select 1");
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("select pg_advisory_unlock_all()");
            for (String table : tables) {
                execute("drop trigger if exists hold_for_test on " + table);
            }
        }
    }
}
