package okoplan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Gives a test's context a database of its own on the shared PostgreSQL server. For {@code @DataJpaTest} and
 * {@code @SpringBootTest(webEnvironment = RANDOM_PORT)}; {@link OkoPlanTest} has it already.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import({ImportTestDatabase.Configuration.class, TestClock.Configuration.class, QueryCounter.Configuration.class})
@TestPropertySource(properties = "spring.test.database.replace=none")
public @interface ImportTestDatabase {

    /** The database of the context. */
    @TestConfiguration(proxyBeanMethods = false)
    class Configuration {

        @Bean
        TestDatabase.Database testDatabase() {
            return TestDatabase.create();
        }

        @Bean
        FlywayConnectionDetails testMigrations(TestDatabase.Database database) {
            return database.migrations();
        }
    }
}
