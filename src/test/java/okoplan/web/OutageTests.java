package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.hibernate.TransactionException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;

class OutageTests {

    @Test
    void knowsThatTheDatabaseIsAway() {
        assertThat(Outage.of(new CannotGetJdbcConnectionException(
                        "no connection", new SQLTransientConnectionException("request timed out"))))
                .contains(Outage.DATABASE);
        for (String state : new String[] {"08001", "08006", "57P01", "57P02", "57P03", "53300"}) {
            assertThat(Outage.of(new DataAccessResourceFailureException("lost", new SQLException("gone", state))))
                    .as(state)
                    .contains(Outage.DATABASE);
        }
    }

    @Test
    void looksBehindARollbackThatFailedToo() {
        TransactionSystemException rollback = new TransactionSystemException("rollback failed");
        rollback.initApplicationException(
                new DataAccessResourceFailureException("lost", new SQLException("", "08006")));
        assertThat(Outage.of(rollback)).contains(Outage.DATABASE);
    }

    @Test
    void knowsAConnectionThatIsClosed() {
        SQLException closed = new SQLException("Connection is closed");
        assertThat(Outage.of(new JpaSystemException(
                        new TransactionException("Unable to rollback against JDBC Connection", closed))))
                .contains(Outage.DATABASE);
        assertThat(Outage.of(new TransactionSystemException("rollback failed", closed)))
                .contains(Outage.DATABASE);
        assertThat(Outage.of(new JDBCConnectionException("Unable to acquire JDBC Connection", new SQLException())))
                .contains(Outage.DATABASE);
        for (SQLException lost : List.of(
                new SQLNonTransientConnectionException("lost"),
                new SQLRecoverableException("lost"),
                new PSQLException("This connection has been closed.", PSQLState.CONNECTION_DOES_NOT_EXIST))) {
            assertThat(Outage.of(new IllegalStateException(lost)))
                    .as(lost.toString())
                    .contains(Outage.DATABASE);
        }
        assertThat(Outage.of(new SQLException("ResultSet is closed"))).isEmpty();
        assertThat(Outage.of(new SQLException("Connection is closed", "42601"))).isEmpty();
    }

    @Test
    void knowsThatADiskIsFull() {
        assertThat(Outage.of(new UncheckedIOException(
                        new FileSystemException("/srv/files/evidence", null, "No space left on device"))))
                .contains(Outage.DISK);
        assertThat(Outage.of(new DataAccessResourceFailureException("full", new SQLException("", "53100"))))
                .contains(Outage.DISK);
    }

    @Test
    void leavesEverythingElseToOthers() {
        assertThat(Outage.of(new DuplicateKeyException("twice", new SQLException("", "23505"))))
                .isEmpty();
        assertThat(Outage.of(new IOException("Broken pipe"))).isEmpty();
        assertThat(Outage.of(null)).isEmpty();
        IllegalStateException circle = new IllegalStateException("a");
        IllegalStateException other = new IllegalStateException("b", circle);
        circle.initCause(other);
        assertThat(Outage.of(circle)).isEmpty();
    }
}
