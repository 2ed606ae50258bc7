package okoplan.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded server where no datasource is configured. An auto-configuration, so that it gives way to any other
 * connection details, such as those of tests.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(EmbeddedDatabaseConfiguration.NoDatasourceConfigured.class)
class EmbeddedDatabaseConfiguration {

    /** Closed after the connection pool, which is made from it. */
    @Bean(destroyMethod = "close")
    EmbeddedConnectionDetails embeddedConnectionDetails(DatabaseProperties properties) {
        return new EmbeddedConnectionDetails(EmbeddedPostgres.start(properties.data()));
    }

    @Bean
    FlywayConnectionDetails embeddedOwnerDetails(EmbeddedConnectionDetails embedded) {
        return new OwnerConnectionDetails(embedded.server());
    }

    record EmbeddedConnectionDetails(EmbeddedPostgres server) implements JdbcConnectionDetails, AutoCloseable {

        @Override
        public String getUsername() {
            return EmbeddedPostgres.NAME;
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Migrations run as the owner of the tables, which the application itself is not. */
    record OwnerConnectionDetails(EmbeddedPostgres server) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedPostgres.OWNER;
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url();
        }
    }

    /** An empty setting counts as none: that is what an unset variable in a compose file comes to. */
    static class NoDatasourceConfigured extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean configured = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
            return new ConditionOutcome(
                    !configured, ConditionMessage.of("spring.datasource.url is %s", configured ? "set" : "not set"));
        }
    }
}
