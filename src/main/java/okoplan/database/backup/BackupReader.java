package okoplan.database.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import okoplan.database.backup.BackupFormat.Content;
import okoplan.database.backup.BackupFormat.Head;
import okoplan.database.backup.BackupFormat.Sequence;
import okoplan.database.backup.BackupFormat.Table;
import okoplan.database.backup.BackupFormat.Tail;
import okoplan.database.backup.Catalogue.Switch;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;

/**
 * Restores a backup into an empty database: the schema is made as it was when the backup was made, filled in one
 * transaction, compared with what the backup says of itself, and only then brought up to date.
 */
public final class BackupReader {

    private final DataSource database;
    private final Flyway flyway;
    private final String migrations;

    /** Everything is done as the role that migrates: it owns the tables. */
    public BackupReader(Flyway flyway) {
        this.database = flyway.getConfiguration().getDataSource();
        this.flyway = flyway;
        this.migrations = flyway.getConfiguration().getTable();
    }

    /**
     * Reads everything or, whatever is wrong with the file, leaves a database without data.
     *
     * @return how many rows there are
     * @throws BackupRefusedException where the database is not empty, or the file is no whole backup that this version knows
     */
    public long read(InputStream in) throws IOException, SQLException {
        ZipInputStream zip = new ZipInputStream(in);
        try {
            Head head = head(zip);
            requireEmptyDatabase();
            requireKnown(head);
            return readAll(head, zip);
        } catch (EOFException | ZipException | JacksonException e) {
            throw new BackupRefusedException("database.backup.damaged");
        }
    }

    private long readAll(Head head, ZipInputStream zip) throws IOException, SQLException {
        try {
            makeSchema(head);
            long rows = load(head, zip);
            flyway.migrate();
            analyze();
            return rows;
        } catch (IOException | SQLException | RuntimeException e) {
            // There was nothing before, so nothing is lost, and the next try finds an empty database again
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
            throw e;
        }
    }

    private static Head head(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(BackupFormat.HEAD)) {
            throw new BackupRefusedException("database.backup.unknown");
        }
        Head head = BackupFormat.read(zip, Head.class);
        if (head.format() != BackupFormat.VERSION) {
            throw new BackupRefusedException("database.backup.newer");
        }
        return head;
    }

    private void requireEmptyDatabase() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (new Catalogue(connection).hasTables()) {
                throw new BackupRefusedException("database.backup.not-empty");
            }
        }
    }

    private void requireKnown(Head head) {
        List<String> known = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .toList();
        if (!known.containsAll(head.schema())) {
            throw new BackupRefusedException("database.backup.newer");
        }
    }

    private void makeSchema(Head head) {
        MigrationVersion last = head.schema().stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(last)
                .load()
                .migrate();
    }

    private long load(Head head, ZipInputStream zip) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Catalogue catalogue = new Catalogue(connection);
            requireSame(head, catalogue);
            List<Switch> switches = new ArrayList<>(catalogue.triggers());
            switches.addAll(catalogue.foreignKeys());
            for (Switch each : switches) {
                execute(connection, each.off());
            }
            execute(
                    connection,
                    "truncate "
                            + Catalogue.quoted(
                                    head.tables().stream().map(Table::name).toList()));
            List<Content> contents = new ArrayList<>();
            for (Table table : head.tables()) {
                contents.add(copy(connection, table, zip));
            }
            Tail tail = tail(zip);
            if (!tail.contents().equals(contents)) {
                throw new BackupRefusedException("database.backup.damaged");
            }
            for (Sequence sequence : tail.sequences()) {
                set(connection, sequence);
            }
            for (Switch each : switches) {
                execute(connection, each.on());
            }
            connection.commit();
            return contents.stream().mapToLong(Content::rows).sum();
        }
    }

    private void requireSame(Head head, Catalogue catalogue) throws SQLException {
        List<String> schema = catalogue.schema(migrations);
        boolean same = schema.size() == head.schema().size()
                && schema.containsAll(head.schema())
                && catalogue.tables(migrations).equals(head.tables());
        if (!same) {
            throw new BackupRefusedException("database.backup.other-schema");
        }
    }

    private static Content copy(Connection connection, Table table, ZipInputStream zip)
            throws IOException, SQLException {
        require(zip.getNextEntry(), BackupFormat.entry(table));
        MessageDigest digest = BackupWriter.sha256();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + Catalogue.quoted(table.name()) + " (" + Catalogue.quoted(table.columns())
                                + ") from stdin",
                        new DigestInputStream(zip, digest));
        return new Content(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static Tail tail(ZipInputStream zip) throws IOException {
        require(zip.getNextEntry(), BackupFormat.TAIL);
        return BackupFormat.read(zip, Tail.class);
    }

    private static void require(@Nullable ZipEntry entry, String name) {
        if (entry == null || !entry.getName().equals(name)) {
            throw new BackupRefusedException("database.backup.damaged");
        }
    }

    private static void set(Connection connection, Sequence sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            statement.setString(1, Catalogue.quoted(sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void analyze() throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, "analyze");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
