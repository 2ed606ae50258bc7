package okoplan.access.setup;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import okoplan.access.OneTimeToken;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time links. The token is in the log only; the database keeps its hash, for a day. */
@Component
class SetupLinks {

    static final Duration LIFETIME = Duration.ofHours(24);

    /** Any number that no other advisory lock of the application has. */
    private static final long LOCK = 7_043_116_001L;

    private final JdbcClient jdbc;
    private final Today today;

    SetupLinks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A new token; links that ran out are forgotten. */
    @Transactional
    String issue() {
        OneTimeToken token = OneTimeToken.random();
        Instant now = today.instant();
        jdbc.sql("delete from setup_link where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("insert into setup_link (token_sha256, created_at, expires_at) values (:hash, :now, :expires)")
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFETIME)))
                .update();
        return token.text();
    }

    @Transactional(readOnly = true)
    boolean isOpen(String token) {
        return exists(token, "used_at is null");
    }

    @Transactional(readOnly = true)
    boolean wasUsed(String token) {
        return exists(token, "used_at is not null");
    }

    /**
     * Uses the link up and with it all others, in the caller's transaction; of several at once one gets true and the
     * others wait for it.
     */
    boolean use(String token) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
        Timestamp now = Timestamp.from(today.instant());
        int used = jdbc.sql("""
                        update setup_link set used_at = :now
                        where token_sha256 = :hash and used_at is null and expires_at > :now
                        """)
                .param("now", now)
                .param("hash", new OneTimeToken(token).hash())
                .update();
        if (used == 1) {
            jdbc.sql("delete from setup_link where used_at is null").update();
        }
        return used == 1;
    }

    private boolean exists(String token, String condition) {
        return jdbc.sql("select exists (select 1 from setup_link where token_sha256 = :hash and expires_at > :now and "
                        + condition + ")")
                .param("hash", new OneTimeToken(token).hash())
                .param("now", Timestamp.from(today.instant()))
                .query(Boolean.class)
                .single();
    }
}
