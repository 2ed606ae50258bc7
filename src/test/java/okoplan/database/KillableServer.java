package okoplan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server like one that an administrator runs beside the application: it can be killed, stays away until it is
 * started again, and then has the port and the data it had.
 */
public final class KillableServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String HOST = "127.0.0.1";

    private final DataFolder data;
    private final ServerUser user;
    private final int port;

    private KillableServer(DataFolder data, int port) {
        this.data = data;
        this.user = ServerUser.find(data);
        this.port = port;
    }

    /** Makes a server with the application's role and empty database in the folder. */
    public static KillableServer start(Path folder) {
        EmbeddedPostgres.start(folder, false).close();
        KillableServer server = new KillableServer(DataFolder.open(folder), freePort());
        server.startAgain();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startAgain() {
        ProgramRun start = user.run(
                data,
                TIMEOUT,
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--silent",
                        "--pgdata=" + data.cluster(),
                        "--log=" + data.log(),
                        "--options=" + ServerSettings.commandLine(HOST, port, false)));
        if (!start.succeeded()) {
            throw new IllegalStateException(start.output());
        }
    }

    /** Ends the server as a power cut would: none of its processes gets to do anything more. */
    public void kill() {
        ProcessHandle server = PostmasterFile.read(data.cluster())
                .flatMap(PostmasterFile::server)
                .orElseThrow();
        List<ProcessHandle> all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        all.forEach(process -> process.onExit().join());
    }

    public void createDatabase(String name) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(url("postgres"), EmbeddedPostgres.SUPERUSER, password())) {
            TestConnections.execute(connection, "create database " + name + " owner " + EmbeddedPostgres.OWNER);
        }
    }

    /** As one who may see and do everything, whoever owns the tables. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), EmbeddedPostgres.SUPERUSER, password());
    }

    public String url() {
        return url(EmbeddedPostgres.NAME);
    }

    public String url(String database) {
        return EmbeddedPostgres.url(port, database);
    }

    public String username() {
        return EmbeddedPostgres.NAME;
    }

    /** The role that owns the tables. */
    public String owner() {
        return EmbeddedPostgres.OWNER;
    }

    public String password() {
        return data.readPassword();
    }

    /** The folder as one starts the application on it. */
    public Path folder() {
        return data.path();
    }

    @Override
    public void close() {
        user.run(data, TIMEOUT, "pg_ctl", List.of("stop", "--mode=immediate", "--pgdata=" + data.cluster()));
        data.close();
    }
}
