package okoplan.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.OkoPlanApplication;
import okoplan.database.KillableServer;
import org.awaitility.Awaitility;

/** A copy of the application in a process of its own, as an administrator starts it. */
final class RunningCopy implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final String name;
    private final int port;
    private final int metricsPort;

    private RunningCopy(Process process, Path log, String name, int port, int metricsPort) {
        this.process = process;
        this.log = log;
        this.name = name;
        this.port = port;
        this.metricsPort = metricsPort;
    }

    /**
     * Starts a copy and does not wait for it.
     *
     * @param name by which the database knows its connections
     * @param mail port of the server that takes its letters
     * @param temporary folder for its temporary files
     */
    static RunningCopy starting(String name, KillableServer server, int mail, Path folder, Path temporary) {
        int port = freePort();
        int metricsPort = freePort();
        Path log = folder.resolve(name + ".log");
        Process process = run(
                log,
                temporary,
                server,
                Map.ofEntries(
                        Map.entry("SERVER_PORT", Integer.toString(port)),
                        Map.entry("SPRING_PROFILES_ACTIVE", "demo,metrics"),
                        Map.entry("SPRING_DATASOURCE_URL", server.url() + "?ApplicationName=" + name),
                        Map.entry("MANAGEMENT_SERVER_PORT", Integer.toString(metricsPort)),
                        Map.entry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"),
                        Map.entry("OKOPLAN_TODAY", "2027-03-01"),
                        Map.entry("OKOPLAN_PASSWORD_STRENGTH", "10"),
                        Map.entry("OKOPLAN_FLAGGING_CRON", "* * * * * *"),
                        Map.entry("OKOPLAN_DIGEST_CRON", "* * * * * *"),
                        Map.entry("OKOPLAN_DIGEST_DELIVERY", "* * * * * *"),
                        Map.entry("OKOPLAN_MAIL_FROM", "plan@okoplan.example"),
                        Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                        Map.entry("SPRING_MAIL_PORT", Integer.toString(mail))),
                List.of());
        return new RunningCopy(process, log, name, port, metricsPort);
    }

    /** Runs the program to its end with these arguments and gives its exit status; what it writes goes to the log. */
    static int runToEnd(Path log, KillableServer server, Map<String, String> settings, String... arguments) {
        try {
            return run(log, Objects.requireNonNull(log.getParent()), server, settings, List.of(arguments))
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process run(
            Path log, Path temporary, KillableServer server, Map<String, String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                OkoPlanApplication.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SPRING_DATASOURCE_USERNAME", server.username());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", server.password());
        builder.environment().put("SPRING_FLYWAY_USER", server.owner());
        builder.environment().put("SPRING_FLYWAY_PASSWORD", server.password());
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningCopy awaitStart() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(root().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Awaitility.await(name + " starts: " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(log());
                    }
                    try {
                        return client.send(health, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200;
                    } catch (IOException notYet) {
                        return false;
                    }
                });
        return this;
    }

    /** Ends it at once, as the system does when memory is short or somebody pulls the plug. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    URI root() {
        return URI.create("http://localhost:" + port);
    }

    URI metrics() {
        return URI.create("http://localhost:" + metricsPort + "/actuator/prometheus");
    }

    /** All it has written so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
