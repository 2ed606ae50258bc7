package okoplan.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okoplan.shared.Sha256;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The growing delay after failed tries: none for the first three, then 1, 2, 4 … seconds, at most five minutes, for ever
 * no lock. It goes by what was typed, so that it tells nothing about which names exist, and what was typed is kept as a
 * hash only, because people type passwords into the wrong field. A try is counted before the password is looked at, in one
 * statement: many tries at once, on any copy of the application, cannot outrun the delay.
 */
@Service
public class SignInDelays {

    static final int FREE_TRIES = 3;
    static final Duration LONGEST = Duration.ofMinutes(5);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Today today;

    SignInDelays(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Counts a try as failed until {@link #forget} says otherwise; refuses it while the delay of the last one runs. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void beginTry(String typed) {
        Instant now = today.instant();
        int counted = jdbc.sql("""
                        insert into sign_in_delay as known (username_key, failures, last_failed_at, not_before)
                        values (:key, 1, :now, :now)
                        on conflict (username_key) do update set
                            failures = case when known.last_failed_at < :forgotten then 1 else known.failures + 1 end,
                            last_failed_at = :now,
                            not_before = cast(:now as timestamptz) + make_interval(secs => case
                                when known.last_failed_at < :forgotten or known.failures < :free then 0
                                else least(:longest, power(2, least(known.failures - :free, 20))) end)
                        where known.not_before <= :now
                        """)
                .param("key", Sha256.hex(typed))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .param("free", FREE_TRIES)
                .param("longest", LONGEST.toSeconds())
                .update();
        if (counted == 0) {
            throw new TooManyTriesException(Duration.between(now, notBefore(typed, now)));
        }
    }

    /** The try was right after all. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String typed) {
        jdbc.sql("delete from sign_in_delay where username_key = :key")
                .param("key", Sha256.hex(typed))
                .update();
    }

    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void cleanUp() {
        jdbc.sql("delete from sign_in_delay where last_failed_at < :forgotten")
                .param("forgotten", Timestamp.from(today.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private Instant notBefore(String typed, Instant now) {
        return jdbc.sql("select not_before from sign_in_delay where username_key = :key")
                .param("key", Sha256.hex(typed))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(now);
    }
}
