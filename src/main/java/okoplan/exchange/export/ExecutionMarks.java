package okoplan.exchange.export;

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

/** How far the measures of a plan have come; for a director only what the own school has to do. One query. */
@Component
class ExecutionMarks {

    private final JdbcClient jdbc;

    ExecutionMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MeasureId, ExecutionMark> of(Actor actor, PlanId plan) {
        SchoolId school = actor.limitedToSchool();
        Map<MeasureId, ExecutionMark> marks = new HashMap<>();
        jdbc.sql("""
                        select a.measure_id, count(*) as total,
                               count(*) filter (where a.status = 'ACCEPTED') as accepted,
                               count(*) filter (where a.status = 'REPORTED') as reported,
                               count(*) filter (where a.overdue_since is not null and p.status <> 'CLOSED') as overdue,
                               count(*) filter (where a.status = 'NOT_DONE') as not_done,
                               count(*) filter (where a.status = 'CARRIED'
                                                or a.status in ('OPEN', 'RETURNED') and p.status = 'CLOSED') as carried,
                               max(r.done_on) as last_done,
                               min(a.due_on) filter (where a.overdue_since is not null) as first_late,
                               min(a.due_on) filter (where a.status in ('OPEN', 'RETURNED')) as first_due,
                               case when count(distinct a.window_position) > 1 then 'ASSIGNMENTS'
                                    when bool_and(a.school_id is not null) then 'SCHOOLS'
                                    else 'EXECUTORS' end as counted
                        from assignment a
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        left join report r on r.assignment_id = a.id and r.status = 'ACCEPTED'
                        where a.municipality_id = :municipality and a.plan_id = :plan and a.status <> 'CANCELLED'
                          and (:school::bigint is null or a.school_id = :school)
                        group by a.measure_id
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .param("school", school == null ? null : school.value())
                .query(rs -> {
                    marks.put(
                            new MeasureId(rs.getLong("measure_id")),
                            new ExecutionMark(
                                    rs.getLong("total"),
                                    rs.getLong("accepted"),
                                    rs.getLong("reported"),
                                    rs.getLong("overdue"),
                                    rs.getLong("not_done"),
                                    rs.getLong("carried"),
                                    rs.getObject("last_done", LocalDate.class),
                                    rs.getObject("first_late", LocalDate.class),
                                    rs.getObject("first_due", LocalDate.class),
                                    ExecutionMark.Counted.valueOf(rs.getString("counted"))));
                });
        return marks;
    }
}
