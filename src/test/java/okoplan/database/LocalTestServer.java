package okoplan.database;

import java.nio.file.Path;

/**
 * The embedded server as a test database: fast instead of durable, kept between runs under target. A folder in use by
 * another run is passed over.
 */
public final class LocalTestServer {

    private static final int FOLDERS = 8;

    private final EmbeddedPostgres server;

    private LocalTestServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static LocalTestServer start() {
        DatabaseUnavailableException last = new DatabaseUnavailableException("database.root", "database.root.action");
        for (int number = 1; number <= FOLDERS; number++) {
            try {
                return new LocalTestServer(EmbeddedPostgres.start(Path.of("target", "test-database-" + number), false));
            } catch (DatabaseUnavailableException e) {
                last = e;
            }
        }
        throw last;
    }

    public String url(String database) {
        return server.url(database);
    }

    public String superuser() {
        return EmbeddedPostgres.SUPERUSER;
    }

    public String password() {
        return server.password();
    }

    public void stop() {
        server.close();
    }
}
