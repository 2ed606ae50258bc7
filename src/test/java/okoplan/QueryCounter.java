package okoplan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The statements that the current thread sends to the database: {@code QueryCounter.of(() -> mvc.perform(…))}. Says how many
 * a page costs, so that a test can hold it to that number whatever there is to show. What keeps the session is counted apart: a
 * request of MockMvc makes a new one, a person's request reads the one there is.
 */
public final class QueryCounter {

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private static final ThreadLocal<@Nullable List<String>> STATEMENTS = new ThreadLocal<>();

    private QueryCounter() {}

    /** The statements of the work in their order, but for those that keep the session. */
    public static List<String> of(Work work) {
        return all(work).stream().filter(statement -> !keepsSession(statement)).toList();
    }

    /** The statements of the work that keep the session. */
    public static List<String> ofSession(Work work) {
        return all(work).stream().filter(QueryCounter::keepsSession).toList();
    }

    private static boolean keepsSession(String statement) {
        return statement.contains("SPRING_SESSION");
    }

    private static List<String> all(Work work) {
        List<String> statements = new ArrayList<>();
        STATEMENTS.set(statements);
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            STATEMENTS.remove();
        }
        return statements;
    }

    private static Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                QueryCounter.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    List<String> statements = STATEMENTS.get();
                    if (statements != null && method.getName().startsWith("prepare") && arguments != null) {
                        statements.add(String.valueOf(arguments[0]));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Listens at the connections that the application takes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static BeanPostProcessor queryCounting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Counting(source) : bean;
                }
            };
        }
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counting(super.getConnection());
        }
    }
}
