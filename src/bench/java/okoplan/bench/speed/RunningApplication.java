package okoplan.bench.speed;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as it is delivered, a process of its own on the database of the bench. */
final class RunningApplication implements AutoCloseable {

    private static final Path START =
            Path.of("target/oko-plan", File.separatorChar == '/' ? "start" : "start.cmd");
    private static final Path LOG = Path.of("target/bench/application.log");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final URI address;
    private final double seconds;

    private RunningApplication(Process process, URI address, double seconds) {
        this.process = process;
        this.address = address;
        this.seconds = seconds;
    }

    /** @param settings environment besides that of the database */
    static RunningApplication start(Database database, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(START.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "SERVER_PORT", Integer.toString(port),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.server().owner(),
                        "SPRING_DATASOURCE_PASSWORD", database.server().password(),
                        "OKOPLAN_PASSWORD_STRENGTH", Integer.toString(Database.PASSWORD_STRENGTH)));
        builder.environment().putAll(settings);
        long start = System.nanoTime();
        Process process = builder.start();
        URI address = URI.create("http://127.0.0.1:" + port);
        awaitHealth(process, address);
        return new RunningApplication(process, address, (System.nanoTime() - start) / 1e9);
    }

    private static void awaitHealth(Process process, URI address) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application has ended, see " + LOG);
            }
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(20);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the application does not answer, see " + LOG);
    }

    URI address() {
        return address;
    }

    /** From the start of the process to the first answer. */
    double startSeconds() {
        return seconds;
    }

    /** Most memory that the process has had at any time, in megabytes; 0 where the system does not tell. */
    long mostMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
