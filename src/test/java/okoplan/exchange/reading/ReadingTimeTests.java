package okoplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okoplan.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ReadingTimeTests {

    private static final ReadingProperties SHORT = new ReadingProperties(
            Duration.ofMillis(50),
            DataSize.ofMegabytes(20),
            DataSize.ofMegabytes(300),
            20_000,
            256,
            400_000,
            20_000_000,
            1);

    @Test
    void waitsNoLongerThanItMay() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        DocumentReader reader = Readings.reader(SHORT);
        assertThatThrownBy(() -> reader.within(() -> {
                    try {
                        never.await();
                    } finally {
                        stopped.countDown();
                    }
                    return "";
                }))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.messageKey()).startsWith("exchange.refused."));
        assertThat(stopped).satisfies(latch -> latch.await());
    }

    @Test
    void handsOnWhatTheWorkRefuses() {
        assertThatThrownBy(() -> Readings.reader(Readings.LIMITS).within(() -> {
                    throw new RuleViolationException("exchange.refused.other-table");
                }))
                .isInstanceOf(RuleViolationException.class)
                .extracting(refusal -> ((RuleViolationException) refusal).messageKey())
                .isEqualTo("exchange.refused.other-table");
    }
}
