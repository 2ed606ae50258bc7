package okoplan.plan;

import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the assignments that approval of a draft is going to make: measures by their windows and executors. */
@Component
class ExpectedAssignments {

    private final JdbcClient jdbc;

    ExpectedAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(PlanId plan) {
        return jdbc.sql("""
                        select coalesce(sum(e.executors * greatest(1, w.windows)), 0)
                        from plan p
                        join measure m on m.municipality_id = p.municipality_id and m.plan_id = p.id
                        cross join lateral (select count(*) as executors from (%s) each_one) e
                        cross join lateral (
                            select count(*) as windows
                            from deadline_window w
                            where w.municipality_id = m.municipality_id and w.measure_id = m.id
                              and (m.deadline_kind not in ('CONTINUOUS', 'ON_DEMAND') or m.deadline_overridden)) w
                        where p.municipality_id = :municipality and p.id = :plan
                        """.formatted(MeasureExecutors.OF_MEASURE))
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query(Long.class)
                .single();
    }
}
