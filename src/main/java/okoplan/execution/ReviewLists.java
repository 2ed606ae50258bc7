package okoplan.execution;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.MalformedPageKeyException;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.ReportId;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for review: the longest due first. */
@Service
@PreAuthorize(Allowed.DEPARTMENT)
@Transactional(readOnly = true)
class ReviewLists {

    private static final int KEY_SIZE = 2;

    private final JdbcClient jdbc;
    private final VisibleAssignments visible;
    private final Today today;

    ReviewLists(JdbcClient jdbc, VisibleAssignments visible, Today today) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.today = today;
    }

    Slice<ReviewRow> page(Actor actor, AssignmentFilter filter, @Nullable String after, int limit) {
        AssignmentCondition condition = AssignmentCondition.of(actor, today.date(), filter);
        PageKey key = PageKey.decode(after, KEY_SIZE);
        Map<String, Object> params = condition.params();
        String beyond = "";
        if (key != null) {
            params.put("afterDue", date(key));
            params.put("afterId", key.number(1));
            beyond = " and (a.review_due_on, a.id) > (:afterDue, :afterId)";
        }
        params.put("limit", limit + 1);
        List<ReviewRow> rows =
                rows("where " + condition.sql() + beyond + " order by a.review_due_on, a.id limit :limit", params);
        return Slice.of(rows, limit, row -> PageKey.of(row.reviewDue(), row.assignment()));
    }

    /**
     * Those of the reports that still wait.
     *
     * @throws NotFoundException when one of them is none that the person may see
     */
    List<ReviewRow> waiting(Actor actor, Collection<ReportId> reports) {
        Long[] ids = reports.stream().map(ReportId::value).toArray(Long[]::new);
        visible.requireReports(actor, ids, today.date());
        AssignmentCondition condition =
                AssignmentCondition.of(actor, today.date(), AssignmentFilter.of(ListStatus.REPORTED));
        Map<String, Object> params = condition.params();
        params.put("reports", ids);
        return rows("where " + condition.sql() + " and t.id = any(:reports) order by a.review_due_on, a.id", params);
    }

    private List<ReviewRow> rows(String where, Map<String, Object> params) {
        return jdbc.sql("""
                        select a.id as assignment, t.id as report, concat_ws(' ', nullif(m.number, ''), m.title) as heading,
                               p.title as plan_title,
                               coalesce(s.short_name, o.short_name,
                                        concat_ws(' ', r.last_name, r.first_name, r.middle_name)) as executor,
                               t.done_on, t.submitted_on,
                               concat_ws(' ', b.last_name, b.first_name, b.middle_name) as submitted_by,
                               t.on_behalf, a.review_due_on as review_due,
                               case when a.extended_to is not null then a.due_on end as extended_due,
                               nullif(a.first_due_on, a.due_on) as other_first_due,
                               (select count(*) from report_evidence re where re.report_id = t.id) as evidence
                        from assignment a
                        join report t on t.assignment_id = a.id and t.status = 'SUBMITTED'
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        join account ba on ba.municipality_id = t.municipality_id and ba.id = t.submitted_by
                        join person b on b.municipality_id = ba.municipality_id and b.id = ba.person_id
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        """ + where)
                .params(params)
                .query((rs, n) -> new ReviewRow(
                        new AssignmentId(rs.getLong("assignment")),
                        new ReportId(rs.getLong("report")),
                        rs.getString("heading"),
                        rs.getString("plan_title"),
                        rs.getString("executor"),
                        rs.getObject("done_on", LocalDate.class),
                        rs.getObject("submitted_on", LocalDate.class),
                        rs.getString("submitted_by"),
                        rs.getBoolean("on_behalf"),
                        rs.getObject("review_due", LocalDate.class),
                        rs.getObject("extended_due", LocalDate.class),
                        rs.getObject("other_first_due", LocalDate.class),
                        rs.getInt("evidence")))
                .list();
    }

    private static LocalDate date(PageKey key) {
        try {
            return LocalDate.parse(key.text(0));
        } catch (DateTimeParseException e) {
            throw new MalformedPageKeyException(key.text(0), e);
        }
    }
}
