package okoplan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the application's own on a folder: started by {@link #start}, stopped by {@link #close}. It
 * listens on the loopback address only, on a free port and with a generated password. The process is independent of this
 * one, so that a signal for the application does not cut the database off under it; a server left behind by a killed
 * application is found, stopped and started anew.
 */
final class EmbeddedPostgres implements AutoCloseable {

    /** Role and database of the application; the role owns nothing and may read and write rows only. */
    static final String NAME = "okoplan";

    /** Role that owns the database and its tables and brings them up to date. */
    static final String OWNER = "okoplan_owner";

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int START_TRIES = 3;
    private static final Duration INITDB_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);
    private static final String HOST = "127.0.0.1";

    private final DataFolder data;
    private final ServerUser user;
    private final ServerLog log;
    private final boolean durable;
    private int port;
    private boolean closed;

    private EmbeddedPostgres(DataFolder data, ServerUser user, boolean durable) {
        this.data = data;
        this.user = user;
        this.log = new ServerLog(data.log());
        this.durable = durable;
    }

    /** Starts a server on the folder, making the database first where there is none. */
    static EmbeddedPostgres start(Path folder) {
        return start(folder, true);
    }

    /**
     * @param durable false for tests only: what was committed is then lost with a power cut
     */
    static EmbeddedPostgres start(Path folder, boolean durable) {
        DataFolder data = DataFolder.open(folder);
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(data, ServerUser.find(data), durable);
            server.start();
            return server;
        } catch (IOException e) {
            data.close();
            throw new DatabaseUnavailableException(
                    "database.cannot-start", "database.cannot-start.action", data.path(), e, data.log());
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private void start() throws IOException {
        stopServerLeftBehind();
        try {
            if (Files.exists(data.cluster())) {
                requireSameVersion();
            } else {
                createCluster();
            }
            port = freePort();
            launch(true);
            OwnDatabase.makeIn(this);
            watch();
        } catch (RuntimeException e) {
            stop();
            throw e;
        } finally {
            user.handOver(data);
        }
        LOG.info("Embedded PostgreSQL runs on port {}, data in {}", port, data.path());
    }

    private void stopServerLeftBehind() {
        Optional<ProcessHandle> orphan = PostmasterFile.read(data.cluster()).flatMap(PostmasterFile::server);
        if (orphan.isPresent()) {
            LOG.info(
                    "Stopping the server that an earlier run left behind (process {})",
                    orphan.get().pid());
            stop();
        }
    }

    private void requireSameVersion() throws IOException {
        Path file = data.cluster().resolve("PG_VERSION");
        if (!Files.isRegularFile(file)) {
            throw new DatabaseUnavailableException("database.damaged", "database.damaged.action", data.cluster());
        }
        String dataVersion = Files.readString(file).strip();
        String version = user.run(data, STOP_TIMEOUT, "postgres", List.of("--version"))
                .output()
                .replaceAll("(?s).*\\(PostgreSQL\\) (\\d+).*", "$1");
        if (!dataVersion.equals(version)) {
            throw new DatabaseUnavailableException(
                    "database.other-version", "database.other-version.action", data.path(), dataVersion, version);
        }
    }

    private void createCluster() throws IOException {
        Path unfinished = data.clusterInTheMaking();
        Folders.delete(unfinished);
        user.createDirectory(unfinished);
        data.createPassword();
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + data.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=ru-RU",
                "--locale=" + ServerSettings.systemLocale()));
        if (!durable) {
            arguments.add("--no-sync");
        }
        ProgramRun initdb = user.run(data, INITDB_TIMEOUT, "initdb", arguments);
        if (!initdb.succeeded()) {
            throw new DatabaseUnavailableException(
                    "database.cannot-create", "database.cannot-create.action", data.path(), initdb.output());
        }
        // Overwritten, not replaced: the file stays the server's own
        Files.writeString(unfinished.resolve("postgresql.conf"), ServerSettings.configurationFile());
        Files.move(unfinished, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * @param onFreePort whether another port may be taken when the first is in use by then
     */
    private void launch(boolean onFreePort) {
        for (int tried = 1; ; tried++) {
            log.startAnew();
            ProgramRun start = user.run(
                    data,
                    START_TIMEOUT,
                    "pg_ctl",
                    List.of(
                            "start",
                            "--wait",
                            "--silent",
                            "--timeout=" + START_TIMEOUT.toSeconds(),
                            "--pgdata=" + data.cluster(),
                            "--log=" + data.log(),
                            "--options=" + ServerSettings.commandLine(HOST, port, durable)));
            if (start.succeeded()) {
                return;
            }
            if (tried == START_TRIES) {
                throw notStarted((start.output() + System.lineSeparator() + log.tail()).strip());
            }
            stop();
            if (onFreePort) {
                port = freePort();
            }
        }
    }

    DatabaseUnavailableException notStarted(String why) {
        return new DatabaseUnavailableException(
                "database.cannot-start", "database.cannot-start.action", data.path(), why, data.log());
    }

    /** Starts the server again, on the same port, should it end while the application lives. */
    private void watch() {
        PostmasterFile.read(data.cluster()).flatMap(PostmasterFile::server).ifPresent(server -> {
            CompletableFuture<Void> unused = server.onExit().thenRun(this::revive);
        });
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        LOG.warn("Embedded PostgreSQL has ended unexpectedly and is started again");
        try {
            launch(false);
            watch();
        } catch (DatabaseUnavailableException e) {
            LOG.error("{} {}", e.getMessage(), e.action());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url(NAME);
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    String password() {
        return data.readPassword();
    }

    private void stop() {
        for (String mode : List.of("fast", "immediate")) {
            ProgramRun stop = user.run(
                    data,
                    STOP_TIMEOUT.plusSeconds(5),
                    "pg_ctl",
                    List.of(
                            "stop",
                            "--wait",
                            "--silent",
                            "--timeout=" + STOP_TIMEOUT.toSeconds(),
                            "--mode=" + mode,
                            "--pgdata=" + data.cluster()));
            if (stop.succeeded()
                    || PostmasterFile.read(data.cluster())
                            .flatMap(PostmasterFile::server)
                            .isEmpty()) {
                return;
            }
            LOG.warn("Embedded PostgreSQL did not stop ({}): {}", mode, stop.output());
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        data.close();
        LOG.info("Embedded PostgreSQL is stopped");
    }
}
