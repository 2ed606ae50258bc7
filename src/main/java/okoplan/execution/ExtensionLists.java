package okoplan.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MalformedPageKeyException;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for later dates: what waits for a decision first, the oldest on top; then the others, the latest on top. */
@Service
@PreAuthorize(Allowed.DEPARTMENT)
@Transactional(readOnly = true)
class ExtensionLists {

    private static final int KEY_SIZE = 3;
    private static final int WAITING = 0;
    private static final int CLOSED = 1;

    private static final String DETAILS = """
            select e.place, e.id, e.assignment_id, e.status, concat_ws(' ', nullif(m.number, ''), m.title) as heading,
                   p.title as plan_title,
                   coalesce(s.short_name, o.short_name,
                            concat_ws(' ', r.last_name, r.first_name, r.middle_name)) as executor,
                   a.due_on, a.first_due_on, e.due_before, e.asked_due, e.reason, e.asked_on, e.on_behalf, e.effective_due,
                   e.closed_on, e.comment, concat_ws(' ', b.last_name, b.first_name, b.middle_name) as asker,
                   nullif(concat_ws(' ', d.last_name, d.first_name, d.middle_name), '') as decider,
                   (select count(*) from extension_evidence x where x.extension_id = e.id) as documents
            from (%s) e
            join assignment a on a.id = e.assignment_id
            join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
            join account ba on ba.municipality_id = e.municipality_id and ba.id = e.asked_by
            join person b on b.municipality_id = ba.municipality_id and b.id = ba.person_id
            left join account da on da.municipality_id = e.municipality_id and da.id = e.decided_by
            left join person d on d.municipality_id = da.municipality_id and d.id = da.person_id
            left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
            left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
            left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
            order by e.place, case when e.place = 0 then e.asked_on end, case when e.place = 0 then e.id end,
                     e.closed_on desc, e.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final VisibleAssignments visible;
    private final Today today;

    ExtensionLists(JdbcClient jdbc, VisibleAssignments visible, Today today) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.today = today;
    }

    Slice<ExtensionRow> page(Actor actor, ExtensionFilter filter, @Nullable String after, int limit) {
        AssignmentCondition condition = AssignmentCondition.of(actor, today.date(), filter.assignments());
        Map<String, Object> params = condition.params();
        params.put("limit", limit + 1);
        PageKey key = PageKey.decode(after, KEY_SIZE);
        int reached = key == null ? WAITING : (int) key.number(0);
        if (reached != WAITING && reached != CLOSED) {
            throw new MalformedPageKeyException(String.valueOf(after));
        }
        if (key != null) {
            params.put("afterDay", key.date(1));
            params.put("afterId", key.number(2));
        }
        List<String> parts = new ArrayList<>();
        if (reached == WAITING && filter.shows(ExtensionStatus.PENDING)) {
            String beyond = key == null ? "" : " and (e.asked_on, e.id) > (:afterDay, :afterId)";
            parts.add(part(WAITING, "e.status = 'PENDING'" + beyond, condition, "e.asked_on, e.id"));
        }
        if (filter.getState() != ExtensionStatus.PENDING) {
            String beyond = reached == CLOSED ? " and (e.closed_on, e.id) < (:afterDay, :afterId)" : "";
            if (filter.getState() != null) {
                params.put("state", filter.getState().name());
                beyond += " and e.status = :state";
            }
            parts.add(part(CLOSED, "e.status <> 'PENDING'" + beyond, condition, "e.closed_on desc, e.id desc"));
        }
        if (parts.isEmpty()) {
            return Slice.of(List.of(), limit, ExtensionLists::key);
        }
        return Slice.of(rows(String.join("\nunion all\n", parts), params), limit, ExtensionLists::key);
    }

    /** How many of those that the filter chooses wait for a decision. */
    long waiting(Actor actor, ExtensionFilter filter) {
        AssignmentCondition condition = AssignmentCondition.of(actor, today.date(), filter.assignments());
        return jdbc.sql("""
                        select count(*) from extension e join assignment a on a.id = e.assignment_id
                        where e.municipality_id = :municipality and e.status = 'PENDING' and
                        """ + condition.sql())
                .params(condition.params())
                .query(Long.class)
                .single();
    }

    /**
     * Those of the requests that still wait.
     *
     * @throws NotFoundException when one of them is none that the person may see
     */
    List<ExtensionRow> pending(Actor actor, Collection<ExtensionId> ids) {
        Long[] wanted = ids.stream().map(ExtensionId::value).distinct().toArray(Long[]::new);
        visible.requireExtensions(actor, wanted, today.date());
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today.date());
        Map<String, Object> params = condition.params();
        params.put("wanted", wanted);
        params.put("limit", wanted.length);
        return rows(
                part(WAITING, "e.status = 'PENDING' and e.id = any(:wanted)", condition, "e.asked_on, e.id"), params);
    }

    private static String part(int place, String which, AssignmentCondition condition, String order) {
        return "(select " + place + " as place, e.* from extension e join assignment a on a.id = e.assignment_id"
                + " where e.municipality_id = :municipality and " + which + "\n  and " + condition.sql() + " order by "
                + order + " limit :limit)";
    }

    private static PageKey key(ExtensionRow row) {
        return row.closedOn() == null
                ? PageKey.of(WAITING, row.askedOn(), row.id())
                : PageKey.of(CLOSED, row.closedOn(), row.id());
    }

    private List<ExtensionRow> rows(String from, Map<String, Object> params) {
        return jdbc.sql(DETAILS.formatted(from))
                .params(params)
                .query((rs, n) -> new ExtensionRow(
                        new ExtensionId(rs.getLong("id")),
                        new AssignmentId(rs.getLong("assignment_id")),
                        ExtensionStatus.valueOf(rs.getString("status")),
                        rs.getString("heading"),
                        rs.getString("plan_title"),
                        rs.getString("executor"),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getObject("first_due_on", LocalDate.class),
                        rs.getObject("due_before", LocalDate.class),
                        rs.getObject("asked_due", LocalDate.class),
                        rs.getString("reason"),
                        rs.getObject("asked_on", LocalDate.class),
                        rs.getString("asker"),
                        rs.getBoolean("on_behalf"),
                        rs.getObject("effective_due", LocalDate.class),
                        rs.getObject("closed_on", LocalDate.class),
                        rs.getString("decider"),
                        rs.getString("comment"),
                        rs.getInt("documents")))
                .list();
    }
}
