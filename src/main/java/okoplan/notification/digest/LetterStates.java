package okoplan.notification.digest;

import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of a municipality's letters lately, for who has to see to the mail. */
@Service
class LetterStates {

    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Today today;

    LetterStates(JdbcClient jdbc, Letters letters, Today today) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.today = today;
    }

    /**
     * @param on whether the installation sends letters at all
     * @param sent how many were sent in the last days; {@code waiting} to be sent, {@code failing} of them tried in vain
     * @param refused how many of the last days cannot be delivered
     * @param unreachable accounts of people without an address
     */
    record States(boolean on, int days, long sent, long waiting, long failing, long refused, long unreachable) {}

    @PreAuthorize(Allowed.ADMIN)
    @Transactional(readOnly = true)
    public States of(Actor actor) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'SENT' and day > :since) as sent,
                               count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'WAITING' and failure <> '') as failing,
                               count(*) filter (where state = 'REFUSED' and day > :since) as refused,
                               (select count(*)
                                from account a join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                                where a.municipality_id = :municipality and a.active and p.active and coalesce(p.email, '') = ''
                                  and exists (select from account_role r
                                              where r.account_id = a.id and r.role in ('HEAD', 'STAFF', 'DIRECTOR'))) as unreachable
                        from digest_letter
                        where municipality_id = :municipality
                        """)
                .param("municipality", actor.municipality().value())
                .param("since", today.dateIn(actor.zone()).minusDays(DAYS))
                .query((rs, row) -> new States(
                        letters.canBeSent(),
                        DAYS,
                        rs.getLong("sent"),
                        rs.getLong("waiting"),
                        rs.getLong("failing"),
                        rs.getLong("refused"),
                        rs.getLong("unreachable")))
                .single();
    }
}
