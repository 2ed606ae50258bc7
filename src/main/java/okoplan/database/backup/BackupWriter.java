package okoplan.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import okoplan.database.backup.BackupFormat.Content;
import okoplan.database.backup.BackupFormat.Head;
import okoplan.database.backup.BackupFormat.Table;
import okoplan.database.backup.BackupFormat.Tail;
import org.postgresql.PGConnection;

/**
 * Writes a backup. All tables are read in one snapshot, so the application may go on working; rows stream from the server
 * into the file, so memory does not grow with the database.
 */
public final class BackupWriter {

    /** How values are written, whatever the server is set to. */
    private static final String PLAIN_VALUES = "set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';"
            + " set local bytea_output = 'hex'; set local extra_float_digits = 1";

    private final DataSource database;
    private final String migrations;

    /**
     * @param migrations table in which Flyway records what it has applied
     */
    public BackupWriter(DataSource database, String migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /**
     * Writes everything; the stream is left open.
     *
     * @return how many rows there are
     * @throws BackupRefusedException where there is nothing to back up
     */
    public long write(OutputStream out) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PLAIN_VALUES);
            }
            long rows = write(connection, out);
            connection.commit();
            return rows;
        }
    }

    private long write(Connection connection, OutputStream out) throws IOException, SQLException {
        Catalogue catalogue = new Catalogue(connection);
        List<Table> tables = catalogue.tables(migrations);
        if (tables.isEmpty()) {
            throw new BackupRefusedException("database.backup.nothing");
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(BackupFormat.HEAD));
        BackupFormat.write(new Head(BackupFormat.VERSION, catalogue.now(), catalogue.schema(migrations), tables), zip);
        zip.closeEntry();
        List<Content> contents = new ArrayList<>();
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(BackupFormat.entry(table)));
            contents.add(copy(connection, table, zip));
            zip.closeEntry();
        }
        // Sequences know no snapshot: read after the rows they are never behind them
        zip.putNextEntry(new ZipEntry(BackupFormat.TAIL));
        BackupFormat.write(new Tail(contents, catalogue.sequences()), zip);
        zip.closeEntry();
        zip.finish();
        return contents.stream().mapToLong(Content::rows).sum();
    }

    private static Content copy(Connection connection, Table table, OutputStream out) throws IOException, SQLException {
        MessageDigest digest = sha256();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy " + Catalogue.quoted(table.name()) + " (" + Catalogue.quoted(table.columns())
                                + ") to stdout",
                        new DigestOutputStream(out, digest));
        return new Content(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
