package okoplan.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.execution.evidence.EvidenceView;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.NotFoundException;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the extensions of assignments; who may see the assignment, may see them. */
@Repository
class AssignmentExtensions {

    private static final String SELECT = """
            select e.id, e.assignment_id, e.status, e.due_before, e.asked_due, e.reason, e.asked_at, e.asked_by, e.on_behalf,
                   e.effective_due, e.granted_due, e.decided_at, e.comment,
                   coalesce(s.short_name, o.short_name,
                            concat_ws(' ', r.last_name, r.first_name, r.middle_name)) as executor,
                   concat_ws(' ', b.last_name, b.first_name, b.middle_name) as asker,
                   nullif(concat_ws(' ', d.last_name, d.first_name, d.middle_name), '') as decider
            from extension e
            join assignment a on a.id = e.assignment_id
            join account ba on ba.municipality_id = e.municipality_id and ba.id = e.asked_by
            join person b on b.municipality_id = ba.municipality_id and b.id = ba.person_id
            left join account da on da.municipality_id = e.municipality_id and da.id = e.decided_by
            left join person d on d.municipality_id = da.municipality_id and d.id = da.person_id
            left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
            left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
            left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
            """;

    private final JdbcClient jdbc;
    private final EvidenceStore evidence;
    private final Today today;

    AssignmentExtensions(JdbcClient jdbc, EvidenceStore evidence, Today today) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.today = today;
    }

    /** Those of one assignment that the caller has seen to be visible, the latest first. */
    List<ExtensionView> of(Actor actor, AssignmentId assignment) {
        return withBasis(jdbc.sql(SELECT + """
                                where e.municipality_id = :municipality and e.assignment_id = :assignment
                                order by e.asked_at desc, e.id desc
                                """)
                .param("municipality", actor.municipality().value())
                .param("assignment", assignment.value())
                .query((rs, n) -> view(rs, actor))
                .list());
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when it is none that the person may see
     */
    ExtensionView get(Actor actor, ExtensionId id) {
        AssignmentCondition condition = AssignmentCondition.visibleTo(actor, today.date());
        return withBasis(jdbc.sql(SELECT + " where e.id = :id and " + condition.sql())
                        .params(condition.params())
                        .param("id", id.value())
                        .query((rs, n) -> view(rs, actor))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    /** How the latest request of each stands; those that have none are not there. */
    Map<AssignmentId, ExtensionStatus> latest(Collection<AssignmentId> assignments) {
        Map<AssignmentId, ExtensionStatus> latest = new HashMap<>();
        if (!assignments.isEmpty()) {
            jdbc.sql("""
                    select distinct on (assignment_id) assignment_id, status
                    from extension
                    where assignment_id = any(:assignments)
                    order by assignment_id, asked_at desc, id desc
                    """)
                    .param(
                            "assignments",
                            assignments.stream().map(AssignmentId::value).toArray(Long[]::new))
                    .query(rs -> {
                        latest.put(
                                new AssignmentId(rs.getLong("assignment_id")),
                                ExtensionStatus.valueOf(rs.getString("status")));
                    });
        }
        return latest;
    }

    private List<ExtensionView> withBasis(List<ExtensionView> bare) {
        Map<Long, List<EvidenceView>> basis =
                evidence.ofExtensions(bare.stream().map(ExtensionView::id).toList()).stream()
                        .collect(Collectors.groupingBy(EvidenceView::owner));
        return bare.stream()
                .map(view -> view.with(basis.getOrDefault(view.id().value(), List.of())))
                .toList();
    }

    private static ExtensionView view(ResultSet rs, Actor actor) throws SQLException {
        ExtensionStatus status = ExtensionStatus.valueOf(rs.getString("status"));
        boolean own = actor.account().equals(new AccountId(rs.getLong("asked_by")));
        return new ExtensionView(
                new ExtensionId(rs.getLong("id")),
                new AssignmentId(rs.getLong("assignment_id")),
                status,
                rs.getObject("due_before", LocalDate.class),
                rs.getObject("asked_due", LocalDate.class),
                rs.getString("reason"),
                rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
                rs.getString("asker"),
                rs.getBoolean("on_behalf"),
                rs.getString("executor"),
                rs.getObject("effective_due", LocalDate.class),
                rs.getObject("granted_due", LocalDate.class),
                instant(rs.getObject("decided_at", OffsetDateTime.class)),
                rs.getString("decider"),
                rs.getString("comment"),
                status.isPending() && (own || !actor.isDepartment()),
                List.of());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
