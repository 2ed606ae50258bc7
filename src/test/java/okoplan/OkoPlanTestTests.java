package okoplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import okoplan.shared.Today;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanTest
class OkoPlanTestTests {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TestClock testClock;
    private final Today today;

    OkoPlanTestTests(JdbcClient jdbc, Clock clock, TestClock testClock, Today today) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.testClock = testClock;
        this.today = today;
    }

    @Test
    void runsOnPostgresWithTheMigrations() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 18");
        assertThat(jdbc.sql("select to_regclass('event_publication') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void letsTestsMoveTheDate() {
        assertThat(clock).isSameAs(testClock);
        testClock.moveTo(LocalDate.of(2027, 3, 1));
        assertThat(today.dateIn(TestClock.ZONE)).isEqualTo("2027-03-01");
    }

    @Test
    void startsEachTestOnTheSameDay() {
        assertThat(today.dateIn(TestClock.ZONE)).isEqualTo(TestClock.TODAY);
    }
}
