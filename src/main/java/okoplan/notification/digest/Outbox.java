package okoplan.notification.digest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import okoplan.access.AccountDirectory;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that wait to be sent. Who takes one has it for a while; when nothing is heard of it by then, another may take it. */
@Service
class Outbox {

    private static final int AT_ONCE = 20;
    /** What a letter would tell is told by a later one by then, or has become old. */
    private static final int DAYS_TRIED = 7;

    private static final Duration TO_SEND = Duration.ofMinutes(10);
    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final AccountDirectory accounts;
    private final Today today;

    Outbox(JdbcClient jdbc, AccountDirectory accounts, Today today) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.today = today;
    }

    /** The letters whose time has come, the longest waiting first; those of people who cannot be written to any more are refused. */
    @Transactional
    public List<Letter> take() {
        jdbc.sql("""
                        update digest_letter set state = 'REFUSED', failure = 'age'
                        where state = 'WAITING' and next_attempt_at <= :now and day < :oldest
                        """)
                .param("now", now())
                .param(
                        "oldest",
                        LocalDate.ofInstant(today.instant(), ZoneOffset.UTC).minusDays(DAYS_TRIED))
                .update();
        List<Taken> taken = jdbc.sql("""
                        with taken as (
                            update digest_letter
                            set attempts = attempts + 1, next_attempt_at = :until
                            where id in (select id from digest_letter
                                         where state = 'WAITING' and next_attempt_at <= :now
                                         order by next_attempt_at, id
                                         limit :most
                                         for update skip locked)
                            returning *
                        )
                        select l.id, l.account_id, l.kind, l.day, l.since, l.attempts, coalesce(p.email, '') as address,
                               coalesce(case l.kind when 'DAILY' then c.daily_mail else c.weekly_mail end, true) as wanted
                        from taken l
                        join account a on a.municipality_id = l.municipality_id and a.id = l.account_id
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        left join notification_choice c on c.account_id = l.account_id
                        order by l.id
                        """)
                .param("now", now())
                .param("until", Timestamp.from(today.instant().plus(TO_SEND)))
                .param("most", AT_ONCE)
                .query(Taken.class)
                .list();
        return taken.stream().flatMap(each -> letter(each).stream()).toList();
    }

    private record Taken(
            long id,
            long accountId,
            DigestKind kind,
            LocalDate day,
            LocalDate since,
            int attempts,
            String address,
            boolean wanted) {}

    private Optional<Letter> letter(Taken taken) {
        if (!taken.wanted()) {
            close(taken.id(), "NOTHING_LEFT", "");
            return Optional.empty();
        }
        Optional<Actor> reader =
                taken.address().isEmpty() ? Optional.empty() : accounts.actor(new AccountId(taken.accountId()));
        if (reader.isEmpty()) {
            close(taken.id(), "REFUSED", "account");
        }
        return reader.map(actor -> new Letter(
                taken.id(), taken.kind(), actor, taken.address(), taken.day(), taken.since(), taken.attempts()));
    }

    @Transactional
    public void sent(Letter letter) {
        jdbc.sql(
                        "update digest_letter set state = 'SENT', sent_at = :now, failure = '' where id = :id and state = 'WAITING'")
                .param("now", now())
                .param("id", letter.id())
                .update();
    }

    /** All that it would have told has been done meanwhile. */
    @Transactional
    public void nothingLeft(Letter letter) {
        close(letter.id(), "NOTHING_LEFT", "");
    }

    /** The address will never do. */
    @Transactional
    public void refused(Letter letter, String why) {
        close(letter.id(), "REFUSED", why);
    }

    @Transactional
    public void tryAgain(Letter letter, Duration after, String why) {
        jdbc.sql("update digest_letter set next_attempt_at = :at, failure = :why where id = :id and state = 'WAITING'")
                .param("at", Timestamp.from(today.instant().plus(after)))
                .param("why", cut(why))
                .param("id", letter.id())
                .update();
    }

    private void close(long letter, String state, String why) {
        jdbc.sql("update digest_letter set state = :state, failure = :why where id = :id and state = 'WAITING'")
                .param("state", state)
                .param("why", cut(why))
                .param("id", letter)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(today.instant());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }
}
