package okoplan.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.execution.evidence.EvidenceView;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.NotFoundException;
import okoplan.shared.ReportId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One assignment with its history, reports and extensions, in a fixed number of queries. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
class AssignmentViews {

    private record Details(
            String section,
            String expectedResult,
            String deadlinePhrase,
            @Nullable LocalDate startsOn,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            boolean onBehalf,
            boolean ownReport) {}

    private final JdbcClient jdbc;
    private final AssignmentQueries queries;
    private final EvidenceStore evidence;
    private final AssignmentExtensions extensions;
    private final Confirmations confirmations;
    private final Today today;

    AssignmentViews(
            JdbcClient jdbc,
            AssignmentQueries queries,
            EvidenceStore evidence,
            AssignmentExtensions extensions,
            Confirmations confirmations,
            Today today) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.evidence = evidence;
        this.extensions = extensions;
        this.confirmations = confirmations;
        this.today = today;
    }

    AssignmentView get(Actor actor, AssignmentId id) {
        AssignmentRow row = row(actor, id);
        Details details = details(actor, id);
        return new AssignmentView(
                row,
                details.section(),
                details.expectedResult(),
                details.deadlinePhrase(),
                details.startsOn(),
                details.orderNumber(),
                details.orderDate(),
                history(actor, id),
                reports(actor, id),
                details.onBehalf(),
                actor.isDepartment() && row.status().canBeReviewed(),
                row.status().canBeReviewed() && (!actor.isDepartment() || details.ownReport()),
                extensions.of(actor, id),
                row.timing() == AssignmentTiming.CONTINUOUS ? confirmations.of(actor, id) : List.of());
    }

    private AssignmentRow row(Actor actor, AssignmentId id) {
        AssignmentCondition condition =
                AssignmentCondition.visibleTo(actor, today.date()).among(List.of(id));
        return queries.page(condition, ListSection.BY_DATE, null, 1).items().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private Details details(Actor actor, AssignmentId id) {
        return jdbc.sql("""
                        select concat_ws(' ', nullif(c.number, ''), c.title) as section, m.expected_result,
                               m.deadline_phrase, a.starts_on, p.order_number, p.order_date,
                               a.person_id is distinct from :person
                               and a.organization_id is distinct from cast(:organization as bigint) as somebody_else,
                               exists (select 1 from report t where t.assignment_id = a.id and t.status = 'SUBMITTED'
                                       and t.submitted_by = :account) as own_report
                        from assignment a
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        left join section c on c.municipality_id = m.municipality_id and c.id = m.section_id
                        where a.municipality_id = :municipality and a.id = :id
                        """)
                .param("municipality", actor.municipality().value())
                .param("id", id.value())
                .param("person", actor.person().value())
                .param("account", actor.account().value())
                .param(
                        "organization",
                        actor.organization() == null ? -1 : actor.organization().value())
                .query((rs, n) -> new Details(
                        rs.getString("section"),
                        rs.getString("expected_result"),
                        rs.getString("deadline_phrase"),
                        rs.getObject("starts_on", LocalDate.class),
                        rs.getString("order_number"),
                        rs.getObject("order_date", LocalDate.class),
                        actor.isDepartment() && rs.getBoolean("somebody_else"),
                        rs.getBoolean("own_report")))
                .single();
    }

    /** The latest first. The approval of the plan is its beginning where it has no other. */
    private List<HistoryEntry> history(Actor actor, AssignmentId id) {
        return jdbc.sql("""
                        select e.kind, e.happened_on, e.recorded_at, e.on_behalf, e.comment,
                               concat_ws(' ', r.last_name, r.first_name, r.middle_name) as name, r.post
                        from (
                            select id, kind, happened_on, recorded_at, account_id, on_behalf, comment
                            from assignment_event
                            where municipality_id = :municipality and assignment_id = :id
                            union all
                            select 0, 'CREATED', p.approved_on, p.approved_at, p.approved_by, false, ''
                            from assignment a
                            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                            where a.municipality_id = :municipality and a.id = :id
                              and not exists (select from assignment_event made
                                              where made.assignment_id = a.id and made.kind = 'CREATED')
                        ) e
                        left join account c on c.municipality_id = :municipality and c.id = e.account_id
                        left join person r on r.municipality_id = c.municipality_id and r.id = c.person_id
                        order by e.happened_on desc, e.id desc
                        """)
                .param("municipality", actor.municipality().value())
                .param("id", id.value())
                .query((rs, n) -> new HistoryEntry(
                        EventKind.valueOf(rs.getString("kind")),
                        rs.getObject("happened_on", LocalDate.class),
                        instant(rs, "recorded_at"),
                        rs.getString("post") == null ? null : rs.getString("name"),
                        rs.getString("post"),
                        rs.getBoolean("on_behalf"),
                        rs.getString("comment")))
                .list();
    }

    /** The latest first. */
    private List<ReportView> reports(Actor actor, AssignmentId id) {
        List<ReportView> bare = jdbc.sql("""
                        select t.id, t.status, t.done_on, t.text, t.actual_value, t.submitted_at, t.on_behalf, t.reviewed_on,
                               t.review_comment,
                               concat_ws(' ', s.last_name, s.first_name, s.middle_name) as submitter,
                               nullif(concat_ws(' ', r.last_name, r.first_name, r.middle_name), '') as reviewer
                        from report t
                        join account sa on sa.municipality_id = t.municipality_id and sa.id = t.submitted_by
                        join person s on s.municipality_id = sa.municipality_id and s.id = sa.person_id
                        left join account ra on ra.municipality_id = t.municipality_id and ra.id = t.reviewed_by
                        left join person r on r.municipality_id = ra.municipality_id and r.id = ra.person_id
                        where t.municipality_id = :municipality and t.assignment_id = :id
                        order by t.submitted_at desc, t.id desc
                        """)
                .param("municipality", actor.municipality().value())
                .param("id", id.value())
                .query((rs, n) -> new ReportView(
                        new ReportId(rs.getLong("id")),
                        ReportStatus.valueOf(rs.getString("status")),
                        rs.getObject("done_on", LocalDate.class),
                        rs.getString("text"),
                        rs.getString("actual_value"),
                        instant(rs, "submitted_at"),
                        rs.getString("submitter"),
                        rs.getBoolean("on_behalf"),
                        rs.getObject("reviewed_on", LocalDate.class),
                        rs.getString("reviewer"),
                        rs.getString("review_comment"),
                        List.of()))
                .list();
        Map<Long, List<EvidenceView>> attached = evidence
                .of(bare.stream().map(ReportView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(EvidenceView::owner));
        return bare.stream()
                .map(report -> report.with(attached.getOrDefault(report.id().value(), List.of())))
                .toList();
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
