package okoplan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * A clock that stands still until a test moves it. It starts on Monday 23 November 2026 at nine o'clock in Moscow and goes
 * back there after each test.
 */
public final class TestClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private volatile Instant now = start();

    private static Instant start() {
        return TODAY.atTime(MORNING).atZone(ZONE).toInstant();
    }

    /** Makes it nine o'clock of that day. */
    public void moveTo(LocalDate date) {
        now = date.atTime(MORNING).atZone(ZONE).toInstant();
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    public void moveBy(Duration duration) {
        now = now.plus(duration);
    }

    public void moveByDays(long days) {
        now = now.plus(Duration.ofDays(days));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    public void reset() {
        now = start();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Takes the place of the application's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /** Keeps a date moved in one test from reaching the next. */
    static class Reset implements TestExecutionListener {

        @Override
        public void afterTestMethod(TestContext context) {
            context.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::reset);
        }
    }
}
