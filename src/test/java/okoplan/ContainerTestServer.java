package okoplan;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL in a container. Where an engine answers but images cannot be pulled, Testcontainers goes on trying for two
 * minutes per image; so the image is asked for once beforehand, and the start has its time.
 */
final class ContainerTestServer {

    static final String IMAGE = "postgres:18-alpine";

    private static final Logger LOG = LoggerFactory.getLogger(ContainerTestServer.class);
    private static final Duration PULL = Duration.ofMinutes(5);
    private static final Duration START = Duration.ofSeconds(60);

    private final PostgreSQLContainer container;

    private ContainerTestServer(PostgreSQLContainer container) {
        this.container = container;
    }

    /** Whether an engine answers and has the image or gets it. */
    static boolean isPossible() {
        TransportConfig engine;
        try {
            engine = DockerClientFactory.instance().getTransportConfig();
        } catch (RuntimeException e) {
            return false;
        }
        try (DockerClient docker = DockerClientProviderStrategy.getClientForConfig(engine)) {
            return isPresent(docker) || isPulled(docker);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Docker answers but has no {}, tests use embedded PostgreSQL: {}", IMAGE, e.toString());
            return false;
        }
    }

    private static boolean isPresent(DockerClient docker) {
        try {
            docker.inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean isPulled(DockerClient docker) {
        try {
            return docker.pullImageCmd(IMAGE).start().awaitCompletion(PULL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static ContainerTestServer start() {
        CompletableFuture<ContainerTestServer> starting = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        starting.complete(new ContainerTestServer(startContainer()));
                    } catch (RuntimeException e) {
                        starting.completeExceptionally(e);
                    }
                },
                "container");
        thread.setDaemon(true);
        thread.start();
        return starting.orTimeout(START.toSeconds(), TimeUnit.SECONDS).join();
    }

    @SuppressWarnings("resource") // Testcontainers removes it with the JVM
    private static PostgreSQLContainer startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        return container;
    }

    String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    String username() {
        return container.getUsername();
    }

    String password() {
        return container.getPassword();
    }
}
