package okoplan.database;

import java.util.List;
import java.util.Locale;

/** How the embedded server is set up. */
final class ServerSettings {

    private ServerSettings() {}

    /**
     * Locale of what ICU does not cover. Classes of letters must know Cyrillic, or search by trigrams ignores Russian
     * words.
     */
    static String systemLocale() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return "ru-RU";
        }
        return system.startsWith("mac") ? "ru_RU.UTF-8" : "C.UTF-8";
    }

    /** What the operator may change in the file afterwards. */
    static String configurationFile() {
        return """
                # Written once, when the database was made. Change freely, then restart the application.
                shared_buffers = 128MB
                effective_cache_size = 512MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                max_connections = 40
                max_wal_size = 512MB
                random_page_cost = 1.1
                jit = off
                password_encryption = scram-sha-256
                default_text_search_config = 'pg_catalog.russian'
                lc_messages = 'C'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                log_line_prefix = '%m [%p] '
                """;
    }

    /** What has to hold on every start, whatever the file says. */
    static String commandLine(String host, int port, boolean durable) {
        String kept = durable ? "on" : "off";
        // A server that keeps nothing is one of tests: each of their applications has a pool of its own
        String connections = durable ? "" : " -c max_connections=200";
        return String.join(
                        " -c ",
                        List.of(
                                "",
                                "port=" + port,
                                "listen_addresses=" + host,
                                "unix_socket_directories=",
                                "fsync=" + kept,
                                "full_page_writes=" + kept,
                                "synchronous_commit=" + kept))
                + connections;
    }
}
