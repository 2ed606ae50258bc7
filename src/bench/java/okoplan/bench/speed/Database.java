package okoplan.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import okoplan.database.BenchServer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A database of the bench's server. */
record Database(BenchServer server, String name) {

    static final String PASSWORD = "speed-2026-bench";
    static final int PASSWORD_STRENGTH = 10;

    private static final Path REGION = Path.of("src/bench/sql/region.sql");

    String url() {
        return server.url(name);
    }

    boolean exists() throws SQLException {
        try (Connection connection = connect("postgres")) {
            return number(connection, "select count(*) from pg_database where datname = '" + name + "'") > 0;
        }
    }

    void create() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner " + server.owner());
        }
    }

    /** Fills the schema that the application has made. */
    void fill(Size size) throws SQLException, IOException {
        String sql = Files.readString(REGION)
                .replace("${password}", "{bcrypt}" + new BCryptPasswordEncoder(PASSWORD_STRENGTH).encode(PASSWORD));
        for (Map.Entry<String, Object> parameter : size.parameters().entrySet()) {
            sql = sql.replace("${" + parameter.getKey() + "}", parameter.getValue().toString());
        }
        execute(sql);
        execute("vacuum analyze");
        execute("checkpoint");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return number(connection, sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Connection connect() throws SQLException {
        return connect(name);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), server.superuser(), server.password());
    }
}
