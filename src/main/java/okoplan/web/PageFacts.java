package okoplan.web;

import java.time.Duration;
import java.time.ZoneOffset;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the header of every page tells from the database, in one query. */
@Component
class PageFacts {

    private static final Logger LOG = LoggerFactory.getLogger(PageFacts.class);

    /** Counting stops here: the header shows «99+». */
    private static final int MOST_COUNTED = 100;

    private static final Duration KEPT = Duration.ofDays(3);

    /**
     * What is told.
     *
     * @param kept a form that was sent too late and waits to be sent again
     * @param keys whether the person wants pages to listen to single keys
     */
    record Facts(String municipality, int unread, @Nullable Long kept, boolean keys) {

        static final Facts UNKNOWN = new Facts("", 0, null, false);
    }

    private final JdbcClient jdbc;
    private final Today today;

    PageFacts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Never fails, so that the page that tells of a failure can be shown. */
    Facts of(Actor actor) {
        try {
            return jdbc.sql("""
                            select m.name as municipality,
                                   (select count(*) from (
                                        select 1 from inbox_item i
                                        where i.municipality_id = m.id and i.account_id = :account and i.read_at is null
                                        limit :most) unread) as unread,
                                   (select max(k.id) from kept_form k
                                    where k.municipality_id = m.id and k.account_id = :account and k.kept_at > :since) as kept,
                                   coalesce((select a.keyboard_shortcuts from account a
                                             where a.municipality_id = m.id and a.id = :account), false) as keys
                            from municipality m where m.id = :municipality
                            """)
                    .param("account", actor.account().value())
                    .param("municipality", actor.municipality().value())
                    .param("most", MOST_COUNTED)
                    .param("since", today.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                    .query(Facts.class)
                    .optional()
                    .orElse(Facts.UNKNOWN);
        } catch (DataAccessException e) {
            LOG.warn("cannot read what the page header shows", e);
            return Facts.UNKNOWN;
        }
    }
}
