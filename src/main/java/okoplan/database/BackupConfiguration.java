package okoplan.database;

import java.nio.file.Files;
import okoplan.database.backup.BackupRefusedException;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * The database with the application's own settings and nothing else of the application. Not annotated, so that the
 * application does not find it.
 */
@ImportAutoConfiguration({
    EmbeddedDatabaseConfiguration.class,
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@EnableConfigurationProperties(DatabaseProperties.class)
@Import({DatabaseVersionCheck.class, ApplicationRole.class})
class BackupConfiguration {

    /** Which migrations are applied, and when, is for who works with the backup to say. */
    @Bean
    FlywayMigrationStrategy noMigration() {
        return flyway -> {};
    }

    /** Backing up joins the embedded server of an application at work; without one it starts the server itself. */
    static class ForReading {

        @Bean
        @Conditional(EmbeddedDatabaseConfiguration.NoDatasourceConfigured.class)
        JdbcConnectionDetails serverAtWork(DatabaseProperties properties) {
            if (!Files.isDirectory(DataFolder.clusterIn(properties.data()))) {
                throw new BackupRefusedException(
                        "database.backup.no-database", properties.data().toAbsolutePath());
            }
            return RunningServer.on(properties.data())
                    .<JdbcConnectionDetails>map(server -> server)
                    .orElseGet(() -> new EmbeddedDatabaseConfiguration.EmbeddedConnectionDetails(
                            EmbeddedPostgres.start(properties.data())));
        }
    }
}
