package okoplan.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a plan in force has come, measure by measure; for a director only what the own school has to do. */
@Component
class PlanProgress {

    private final JdbcClient jdbc;

    PlanProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<MeasureId, MeasureProgress> of(Actor actor, PlanId plan) {
        SchoolId school = actor.limitedToSchool();
        Map<MeasureId, MeasureProgress> progress = new HashMap<>();
        jdbc.sql("""
                        select measure_id, count(*) as total,
                               count(*) filter (where status = 'ACCEPTED') as accepted,
                               count(*) filter (where overdue_since is not null) as overdue,
                               max(due_on) filter (where school_id = :school and planned_due_on < due_on) as extended_due,
                               (array_agg(first_due_on order by due_on desc)
                                filter (where school_id = :school and planned_due_on < due_on))[1] as first_due
                        from assignment
                        where municipality_id = :municipality and plan_id = :plan and status <> 'CANCELLED'
                          and (:school::bigint is null or school_id = :school)
                        group by measure_id
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .param("school", school == null ? null : school.value())
                .query(rs -> {
                    progress.put(
                            new MeasureId(rs.getLong("measure_id")),
                            new MeasureProgress(
                                    rs.getLong("total"),
                                    rs.getLong("accepted"),
                                    rs.getLong("overdue"),
                                    rs.getObject("extended_due", LocalDate.class),
                                    rs.getObject("first_due", LocalDate.class)));
                });
        return progress;
    }
}
