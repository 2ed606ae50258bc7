package okoplan.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded server of a copy of the application that is at work on the folder now.
 *
 * @param folder of its data
 * @param port on which it listens
 */
record RunningServer(Path folder, int port) implements JdbcConnectionDetails {

    static Optional<RunningServer> on(Path folder) {
        Path cluster = DataFolder.clusterIn(folder);
        return PostmasterFile.read(real(cluster))
                .filter(file -> file.server().isPresent())
                .map(file -> new RunningServer(folder, file.port()));
    }

    private static Path real(Path cluster) {
        try {
            return cluster.toRealPath();
        } catch (IOException e) {
            return cluster;
        }
    }

    @Override
    public String getUsername() {
        return EmbeddedPostgres.NAME;
    }

    @Override
    public String getPassword() {
        return DataFolder.readPassword(folder);
    }

    @Override
    public String getJdbcUrl() {
        return EmbeddedPostgres.url(port, EmbeddedPostgres.NAME);
    }
}
