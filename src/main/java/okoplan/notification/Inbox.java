package okoplan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.PlanId;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of one account; nobody reads or marks those of another. */
@Service
public class Inbox {

    /** More unread messages than this are not counted, so that the number on every page stays cheap. */
    public static final int COUNTED = 100;

    private static final int KEY_SIZE = 2;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Today today;

    Inbox(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** How many messages the account has not read, at most {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(AccountId account) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from inbox_item where account_id = :account and read_at is null limit :counted) unread
                        """)
                .param("account", account.value())
                .param("counted", COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional(readOnly = true)
    Slice<InboxItem> page(Actor actor, @Nullable String after, int limit) {
        PageKey key = PageKey.decode(after, KEY_SIZE);
        List<InboxItem> rows = jdbc.sql(SELECT + """
                         and (i.happened_on, i.id) < (:day, :before)
                        order by i.happened_on desc, i.id desc
                        limit :limit
                        """)
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("day", key == null ? LAST_DAY : key.date(0))
                .param("before", key == null ? Long.MAX_VALUE : key.number(1))
                .param("limit", limit + 1)
                .query((rs, row) -> read(rs))
                .list();
        return Slice.of(rows, limit, item -> PageKey.of(item.happenedOn(), item.id()));
    }

    /** The message, which is read from now on. */
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional
    InboxItem open(Actor actor, long id) {
        markRead(actor, id);
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("id", id)
                .query((rs, row) -> read(rs))
                .single();
    }

    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional
    void markRead(Actor actor, long id) {
        int found = jdbc.sql("""
                        update inbox_item set read_at = coalesce(read_at, :now)
                        where account_id = :account and municipality_id = :municipality and id = :id
                        """)
                .param("now", Timestamp.from(today.instant()))
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("id", id)
                .update();
        if (found == 0) {
            throw new NotFoundException(id);
        }
    }

    /** Marks all that there were when the person saw the page; what came in meanwhile stays unread. */
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional
    int markAllRead(Actor actor, Instant seen) {
        return jdbc.sql("""
                        update inbox_item set read_at = :now
                        where account_id = :account and municipality_id = :municipality and read_at is null
                          and created_at <= :seen
                        """)
                .param("now", Timestamp.from(today.instant()))
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("seen", Timestamp.from(seen))
                .update();
    }

    private static final String SELECT = """
            select i.id, i.kind, i.happened_on, i.scope, i.amount, i.personal_amount, i.plan_id, p.title as plan_title,
                   i.assignment_id, concat_ws(' ', nullif(m.number, ''), m.title) as measure, i.days, i.detail,
                   i.read_at is null as unread
            from inbox_item i
            left join plan p on p.municipality_id = i.municipality_id and p.id = i.plan_id
            left join assignment a on a.id = i.assignment_id and a.municipality_id = i.municipality_id
            left join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
            where i.account_id = :account and i.municipality_id = :municipality
            """;

    private static InboxItem read(ResultSet rs) throws SQLException {
        String scope = rs.getString("scope");
        long plan = rs.getLong("plan_id");
        long assignment = rs.getLong("assignment_id");
        return new InboxItem(
                rs.getLong("id"),
                InboxKind.valueOf(rs.getString("kind")),
                rs.getObject("happened_on", LocalDate.class),
                scope == null ? null : InboxScope.valueOf(scope),
                rs.getInt("amount"),
                rs.getInt("personal_amount"),
                plan == 0 ? null : new PlanId(plan),
                rs.getString("plan_title"),
                assignment == 0 ? null : new AssignmentId(assignment),
                rs.getString("measure"),
                rs.getObject("days", Integer.class),
                rs.getString("detail"),
                rs.getBoolean("unread"));
    }
}
