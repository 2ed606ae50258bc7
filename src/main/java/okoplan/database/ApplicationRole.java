package okoplan.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells the migrations as which role the application works. Where the schema belongs to another, that role is given what it
 * needs, rows and no tables: it can then change neither the log of changes nor the triggers that write it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ApplicationRole implements FlywayConfigurationCustomizer {

    static final String PLACEHOLDER = "application_role";

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRole.class);

    private final ObjectProvider<DataSource> application;

    ApplicationRole(ObjectProvider<DataSource> application) {
        this.application = application;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        DataSource owner = configuration.getDataSource();
        DataSource worker = application.getIfAvailable();
        if (owner == null || worker == null) {
            return;
        }
        String role = roleOf(worker);
        if (role.equals(roleOf(owner))) {
            LOG.warn("The application owns the tables of its database, so the log of changes is protected by triggers"
                    + " only; with SPRING_FLYWAY_USER for migrations it cannot be tampered with");
        }
        Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
        placeholders.put(PLACEHOLDER, role);
        configuration.placeholders(placeholders);
    }

    private static String roleOf(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery("select current_user")) {
            role.next();
            return role.getString(1);
        } catch (SQLException e) {
            throw DatabaseVersionCheck.noConnection(e);
        }
    }
}
