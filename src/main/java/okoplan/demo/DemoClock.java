package okoplan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock that can be moved by whole days, so that the demo can be seen on any date, and that goes back in time while the
 * demo's past is played out.
 */
final class DemoClock extends Clock {

    /** The demo's municipalities are in this zone; «today» is meant there. */
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static final LocalTime OFFICE_HOURS = LocalTime.of(10, 0);

    private static final ThreadLocal<@Nullable Instant> REPLAYED = new ThreadLocal<>();

    private final Clock real;
    private final Duration shift;

    /** @param today the day that today is taken to be, or null for the real one; time goes on from there */
    DemoClock(Clock real, @Nullable LocalDate today) {
        this(real, today == null ? Duration.ZERO : shiftTo(today, LocalDate.ofInstant(real.instant(), ZONE)));
    }

    private DemoClock(Clock real, Duration shift) {
        this.real = real;
        this.shift = shift;
    }

    private static Duration shiftTo(LocalDate today, LocalDate realToday) {
        return Duration.ofDays(ChronoUnit.DAYS.between(realToday, today));
    }

    /** Runs the work, on this thread, as if it were ten in the morning of that day. */
    void during(LocalDate day, Runnable work) {
        REPLAYED.set(day.atTime(OFFICE_HOURS).atZone(ZONE).toInstant());
        try {
            work.run();
        } finally {
            REPLAYED.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant past = REPLAYED.get();
        return past == null ? real.instant().plus(shift) : past;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), shift);
    }
}
