package okoplan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import okoplan.database.LocalTestServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * One PostgreSQL server for all tests of a run, and an empty database on it for each Spring context. A container where a
 * Docker engine answers and has the image, else the embedded programs; {@code -Dtest.database=docker|local} insists on
 * one of them.
 */
public final class TestDatabase {

    /**
     * A database of the test server, with the two roles of an installation: the application owns none of its tables.
     *
     * @param url for JDBC
     * @param username role of the application
     * @param owner role that owns the tables
     * @param password of both
     */
    public record Database(String url, String username, String owner, String password)
            implements JdbcConnectionDetails {

        /** How migrations connect. */
        public FlywayConnectionDetails migrations() {
            return new Migrations(url, owner, password);
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private record Migrations(String url, String username, String password) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private record Server(String urlPattern, String username, String password) {

        String url(String database) {
            return urlPattern.replace("{database}", database);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
    private static final String PREFIX = "test_";
    private static final String APPLICATION = "oko_test";
    private static final String OWNER = "oko_test_owner";

    private static @Nullable Server server;
    private static int databases;

    private TestDatabase() {}

    /** Makes an empty database. */
    public static synchronized Database create() {
        Server running = server();
        databases++;
        String name = PREFIX + databases;
        execute(running, "create database " + name + " owner " + OWNER);
        return new Database(running.url(name), APPLICATION, OWNER, running.password());
    }

    private static Server server() {
        if (server == null) {
            server = start(System.getProperty("test.database", "auto"));
            dropWhatEarlierRunsLeft(server);
            makeRoles(server);
        }
        return server;
    }

    private static Server start(String kind) {
        return switch (kind) {
            case "local" -> local();
            case "docker" -> container();
            default -> ContainerTestServer.isPossible() ? containerOrLocal() : local();
        };
    }

    private static Server containerOrLocal() {
        try {
            return container();
        } catch (RuntimeException e) {
            LOG.warn("The container does not start, tests use embedded PostgreSQL instead: {}", e.toString());
            return local();
        }
    }

    private static Server container() {
        ContainerTestServer container = ContainerTestServer.start();
        LOG.info("Tests use {} in a container", ContainerTestServer.IMAGE);
        return new Server(container.url("{database}"), container.username(), container.password());
    }

    private static Server local() {
        LocalTestServer local = LocalTestServer.start();
        SpringApplication.getShutdownHandlers().add(local::stop);
        LOG.info("Tests use embedded PostgreSQL");
        return new Server(local.url("{database}"), local.superuser(), local.password());
    }

    private static void dropWhatEarlierRunsLeft(Server server) {
        List<String> left = new ArrayList<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where datname like '" + PREFIX + "%'")) {
            while (rows.next()) {
                left.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        left.forEach(name -> execute(server, "drop database " + name + " with (force)"));
    }

    private static void makeRoles(Server server) {
        for (String role : List.of(APPLICATION, OWNER)) {
            execute(server, "drop role if exists " + role);
            execute(server, "create role %s login password '%s'".formatted(role, server.password()));
        }
    }

    private static void execute(Server server, String sql) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Server server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), server.username(), server.password());
    }
}
