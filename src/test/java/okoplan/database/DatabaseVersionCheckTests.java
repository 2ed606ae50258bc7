package okoplan.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseVersionCheckTests {

    @Test
    void acceptsPostgres15AndNewer() throws Exception {
        assertThatCode(() -> DatabaseVersionCheck.check(server("PostgreSQL", 15)))
                .doesNotThrowAnyException();
        assertThatCode(() -> DatabaseVersionCheck.check(server("PostgreSQL", 18)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsOlder() throws Exception {
        assertThatThrownBy(() -> DatabaseVersionCheck.check(server("PostgreSQL", 14)))
                .hasMessageContaining("Нужен PostgreSQL 15");
    }

    @Test
    void saysWhenThereIsNoConnection() throws Exception {
        DataSource dataSource = mock();
        given(dataSource.getConnection()).willThrow(new SQLException("connection refused"));
        assertThatThrownBy(() -> DatabaseVersionCheck.check(dataSource))
                .hasMessageContaining("Нет соединения")
                .hasMessageContaining("connection refused");
    }

    private static DataSource server(String product, int version) throws SQLException {
        DataSource dataSource = mock(RETURNS_DEEP_STUBS);
        given(dataSource.getConnection().getMetaData().getDatabaseProductName()).willReturn(product);
        given(dataSource.getConnection().getMetaData().getDatabaseMajorVersion())
                .willReturn(version);
        return dataSource;
    }
}
