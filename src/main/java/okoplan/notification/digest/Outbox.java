package okoplan.notification.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that wait to be sent. Who takes one has it for a while; when nothing is heard of it by then, another may take it. */
@Service
class Outbox {

    private static final int AT_ONCE = 20;
    private static final Duration TO_SEND = Duration.ofMinutes(10);
    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final Today today;

    Outbox(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The letters whose time has come, the longest waiting first; those of accounts that are off no more are refused. */
    @Transactional
    public List<Letter> take() {
        jdbc.sql("""
                        update digest_letter l
                        set state = 'REFUSED', failure = 'account'
                        from account a join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where l.state = 'WAITING' and l.next_attempt_at <= :now and a.id = l.account_id
                          and (not a.active or not p.active or coalesce(p.email, '') = '')
                        """).param("now", now()).update();
        return jdbc.sql("""
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
                        select l.id, l.kind, l.day, l.since, l.attempts, l.municipality_id, m.time_zone, a.id as account_id,
                               p.id as person_id, p.organization_id, p.school_id, p.email,
                               concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name,
                               (select array_agg(r.role) from account_role r where r.account_id = a.id) as roles
                        from taken l
                        join municipality m on m.id = l.municipality_id
                        join account a on a.municipality_id = l.municipality_id and a.id = l.account_id
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        order by l.id
                        """)
                .param("now", now())
                .param("until", Timestamp.from(today.instant().plus(TO_SEND)))
                .param("most", AT_ONCE)
                .query((rs, row) -> letter(rs))
                .list();
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
        close(letter, "NOTHING_LEFT", "");
    }

    /** The address will never do. */
    @Transactional
    public void refused(Letter letter, String why) {
        close(letter, "REFUSED", why);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tryAgain(Letter letter, Duration after, String why) {
        jdbc.sql("update digest_letter set next_attempt_at = :at, failure = :why where id = :id and state = 'WAITING'")
                .param("at", Timestamp.from(today.instant().plus(after)))
                .param("why", cut(why))
                .param("id", letter.id())
                .update();
    }

    private void close(Letter letter, String state, String why) {
        jdbc.sql("update digest_letter set state = :state, failure = :why where id = :id and state = 'WAITING'")
                .param("state", state)
                .param("why", cut(why))
                .param("id", letter.id())
                .update();
    }

    private Timestamp now() {
        Instant instant = today.instant();
        return Timestamp.from(instant);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    private static Letter letter(ResultSet rs) throws SQLException {
        String[] roles = (String[]) rs.getArray("roles").getArray();
        Set<Role> its = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        long organization = rs.getLong("organization_id");
        long school = rs.getLong("school_id");
        Actor reader = new Actor(
                new AccountId(rs.getLong("account_id")),
                new MunicipalityId(rs.getLong("municipality_id")),
                ZoneId.of(rs.getString("time_zone")),
                its,
                rs.getString("name"),
                new PersonId(rs.getLong("person_id")),
                organization == 0 ? null : new OrganizationId(organization),
                school == 0 ? null : new SchoolId(school));
        return new Letter(
                rs.getLong("id"),
                DigestKind.valueOf(rs.getString("kind")),
                reader,
                rs.getString("email"),
                rs.getObject("day", LocalDate.class),
                rs.getObject("since", LocalDate.class),
                rs.getInt("attempts"));
    }
}
