package okoplan.feed;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okoplan.access.AccountDirectory;
import okoplan.access.OneTimeToken;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses. Who holds one reads what its person would read, for as long as that person can sign in. */
@Service
class CalendarFeeds {

    private static final Duration NOTED_ANEW_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AccountDirectory accounts;
    private final Today today;

    CalendarFeeds(JdbcClient jdbc, AccountDirectory accounts, Today today) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.today = today;
    }

    /** @param lastRead when a program has last read it, to the hour; null: never */
    record State(Instant since, @Nullable Instant lastRead) {}

    /** Whether the person has an address. */
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional(readOnly = true)
    public Optional<State> of(Actor actor) {
        return jdbc.sql("select created_at, last_read_at from calendar_feed where account_id = :account")
                .param("account", actor.account().value())
                .query((rs, row) -> {
                    Timestamp read = rs.getTimestamp("last_read_at");
                    return new State(rs.getTimestamp("created_at").toInstant(), read == null ? null : read.toInstant());
                })
                .optional();
    }

    /** A new address in the place of the one there was. The secret is told this once; the database has its hash. */
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional
    public String renew(Actor actor) {
        OneTimeToken secret = OneTimeToken.random();
        jdbc.sql("""
                        insert into calendar_feed (account_id, municipality_id, secret_sha256, created_at)
                        values (:account, :municipality, :secret, :now)
                        on conflict (account_id) do update
                        set secret_sha256 = excluded.secret_sha256, created_at = excluded.created_at, last_read_at = null
                        """)
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("secret", secret.hash())
                .param("now", Timestamp.from(today.instant()))
                .update();
        return secret.text();
    }

    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional
    public void end(Actor actor) {
        jdbc.sql("delete from calendar_feed where account_id = :account")
                .param("account", actor.account().value())
                .update();
    }

    /** Whose address it is; empty where it is nobody's, or of somebody who cannot sign in any more. */
    @Transactional
    public Optional<Actor> reader(String secret) {
        byte[] hash = new OneTimeToken(secret).hash();
        Optional<Actor> reader = jdbc.sql("select account_id from calendar_feed where secret_sha256 = :secret")
                .param("secret", hash)
                .query(Long.class)
                .optional()
                .map(AccountId::new)
                .flatMap(accounts::actor);
        reader.ifPresent(found -> jdbc.sql("""
                        update calendar_feed set last_read_at = :now
                        where secret_sha256 = :secret and (last_read_at is null or last_read_at < :before)
                        """)
                .param("secret", hash)
                .param("now", Timestamp.from(today.instant()))
                .param("before", Timestamp.from(today.instant().minus(NOTED_ANEW_AFTER)))
                .update());
        return reader;
    }
}
