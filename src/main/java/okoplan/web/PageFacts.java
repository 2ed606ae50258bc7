package okoplan.web;

import okoplan.shared.Actor;
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

    record Facts(String municipality, int unread) {

        static final Facts UNKNOWN = new Facts("", 0);
    }

    private final JdbcClient jdbc;

    PageFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never fails, so that the page that tells of a failure can be shown. */
    Facts of(Actor actor) {
        try {
            return jdbc.sql("""
                            select m.name as municipality,
                                   (select count(*) from (
                                        select 1 from inbox_item i
                                        where i.municipality_id = m.id and i.account_id = :account and i.read_at is null
                                        limit :most) unread) as unread
                            from municipality m where m.id = :municipality
                            """)
                    .param("account", actor.account().value())
                    .param("municipality", actor.municipality().value())
                    .param("most", MOST_COUNTED)
                    .query(Facts.class)
                    .optional()
                    .orElse(Facts.UNKNOWN);
        } catch (DataAccessException e) {
            LOG.warn("cannot read what the page header shows", e);
            return Facts.UNKNOWN;
        }
    }
}
