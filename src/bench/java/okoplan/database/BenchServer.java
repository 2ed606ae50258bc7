package okoplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The embedded server as an external database: durable, and with a log of statements that a program can read. */
public final class BenchServer implements AutoCloseable {

    private static final String LOGGING = """

            logging_collector = on
            log_destination = 'jsonlog'
            log_directory = 'statements'
            log_filename = 'statements'
            log_rotation_age = 0
            log_rotation_size = 0
            """;

    private final Path folder;
    private final EmbeddedPostgres server;

    private BenchServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    public static BenchServer start(Path folder) throws IOException {
        Path settings = folder.resolve("cluster/postgresql.conf");
        if (Files.notExists(settings)) {
            EmbeddedPostgres.start(folder).close();
            Files.writeString(settings, LOGGING, StandardOpenOption.APPEND);
        }
        return new BenchServer(folder, EmbeddedPostgres.start(folder));
    }

    public String url(String database) {
        return server.url(database);
    }

    public String superuser() {
        return EmbeddedPostgres.SUPERUSER;
    }

    /** Of the superuser, and of {@link #owner}. */
    public String password() {
        return server.password();
    }

    /** The role that the application's own database would belong to. */
    public String owner() {
        return EmbeddedPostgres.NAME;
    }

    public Path statements() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cluster/statements"))) {
            List<Path> found = files.filter(file -> Objects.requireNonNull(file.getFileName())
                            .toString()
                            .endsWith(".json"))
                    .toList();
            return found.get(0);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
