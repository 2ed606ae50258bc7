package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.UUID;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanTest
class SignInDelaysTests {

    private final SignInDelays delays;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final String name = UUID.randomUUID().toString();

    SignInDelaysTests(SignInDelays delays, TestClock clock, JdbcClient jdbc) {
        this.delays = delays;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private long waitAfterTry() {
        delays.beginTry(name);
        TooManyTriesException refused = catchThrowableOfType(TooManyTriesException.class, () -> delays.beginTry(name));
        assertThat(refused).isNotNull();
        clock.moveBy(Duration.ofSeconds(refused.seconds()));
        return refused.seconds();
    }

    @Test
    void doublesTheDelayUpToFiveMinutesAndNeverLocks() {
        delays.beginTry(name);
        delays.beginTry(name);
        delays.beginTry(name);
        for (long expected : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300}) {
            assertThat(waitAfterTry()).isEqualTo(expected);
        }
    }

    @Test
    void doesNotGrowWhileATryIsRefused() {
        for (int i = 0; i < 4; i++) {
            delays.beginTry(name);
        }
        for (int i = 0; i < 5; i++) {
            TooManyTriesException refused =
                    catchThrowableOfType(TooManyTriesException.class, () -> delays.beginTry(name));
            assertThat(refused.seconds()).isEqualTo(1);
        }
    }

    @Test
    void forgetsAfterADay() {
        for (int i = 0; i < 4; i++) {
            delays.beginTry(name);
        }
        clock.moveBy(SignInDelays.FORGOTTEN_AFTER.plusSeconds(1));
        delays.beginTry(name);
        delays.beginTry(name);
        clock.moveBy(SignInDelays.FORGOTTEN_AFTER.plusSeconds(1));
        delays.cleanUp();
        assertThat(jdbc.sql("select count(*) from sign_in_delay")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNothingThatWasTyped() {
        delays.beginTry(name);
        assertThat(jdbc.sql("select count(*) from sign_in_delay where username_key like '%' || ? || '%'")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
