package okoplan.oversight;

import java.util.List;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.PageKey;
import okoplan.shared.PlanId;
import okoplan.shared.Role;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measures behind the number of those without a date: counted by measure, not by assignment, as the number is. */
@Service
class UndatedMeasures {

    private final JdbcClient jdbc;
    private final Today today;

    UndatedMeasures(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** In the order in which the measures were made, a page at a time. */
    @PreAuthorize(Allowed.PLANNERS)
    @Transactional(readOnly = true)
    Slice<UndatedMeasure> page(Actor actor, OversightFilter filter, @Nullable String after, int limit) {
        AssignmentCondition waiting =
                AssignmentCondition.of(actor, today.dateIn(actor.zone()), filter.of(ListStatus.UNDATED));
        PageKey key = PageKey.decode(after, 1);
        List<UndatedMeasure> rows = jdbc.sql("""
                        select m.id, concat_ws(' ', nullif(m.number, ''), m.title) as title, m.deadline_phrase, p.id as plan,
                               p.title as plan_title, count(*) as amount,
                               m.deadline_needs_date
                                   and case p.level when 'SCHOOL' then p.school_id = :editedSchool else :department end
                                   as dateable
                        from %s
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        where m.id > :after and %s
                        group by m.id, p.id
                        order by m.id
                        limit :limit
                        """.formatted(waiting.rows(), waiting.narrowed()))
                .params(waiting.params())
                .param("after", key == null ? 0 : key.number(0))
                .param("department", actor.isDepartment())
                .param("editedSchool", editedSchool(actor))
                .param("limit", limit + 1)
                .query((rs, row) -> new UndatedMeasure(
                        new MeasureId(rs.getLong("id")),
                        rs.getString("title"),
                        rs.getString("deadline_phrase"),
                        new PlanId(rs.getLong("plan")),
                        rs.getString("plan_title"),
                        rs.getLong("amount"),
                        rs.getBoolean("dateable")))
                .list();
        return Slice.of(rows, limit, row -> PageKey.of(row.measure()));
    }

    /** The school whose own plans the person edits; no school has the id 0. */
    private static long editedSchool(Actor actor) {
        return actor.is(Role.DIRECTOR) && actor.school() != null
                ? actor.school().value()
                : 0;
    }
}
