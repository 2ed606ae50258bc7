package okoplan.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes sure, before the first migration, that there is a PostgreSQL the application can work with. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseVersionCheck implements FlywayConfigurationCustomizer {

    private static final int MINIMUM = 15;

    @Override
    public void customize(FluentConfiguration configuration) {
        DataSource dataSource = configuration.getDataSource();
        if (dataSource != null) {
            check(dataSource);
        }
    }

    static void check(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            if (!server.getDatabaseProductName().equals("PostgreSQL") || server.getDatabaseMajorVersion() < MINIMUM) {
                throw new DatabaseUnavailableException(
                        "database.too-old",
                        "database.too-old.action",
                        server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(),
                        MINIMUM);
            }
        } catch (SQLException e) {
            throw noConnection(e);
        }
    }

    static DatabaseUnavailableException noConnection(SQLException e) {
        return new DatabaseUnavailableException(
                "database.no-connection",
                "database.no-connection.action",
                String.valueOf(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
    }
}
