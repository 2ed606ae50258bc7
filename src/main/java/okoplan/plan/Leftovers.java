package okoplan.plan;

import java.util.Set;
import java.util.stream.Collectors;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a closed plan has left over for the next one: what of it is in there, and what is not yet. */
@Component
public class Leftovers {

    private final JdbcClient jdbc;

    Leftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many measures of the plan before wait to be brought in, for somebody who is still there: into this draft, or, where the
     * plan is in force, into its amendment.
     */
    public long waiting(PlanHeader plan) {
        if (plan.isClosed() || plan.follows() == null && plan.amends() == null) {
            return 0;
        }
        return jdbc.sql("""
                        select count(distinct a.measure_id)
                        from plan here
                        left join plan amended on amended.municipality_id = here.municipality_id and amended.id = here.amends_plan_id
                        join assignment a on a.municipality_id = here.municipality_id
                            and a.plan_id = coalesce(here.follows_plan_id, amended.follows_plan_id)
                            and a.status in ('OPEN', 'RETURNED')
                        join closing_decision d on d.assignment_id = a.id and d.fate = 'CARRY' and d.was_status is not null
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        where here.municipality_id = :municipality and here.id = :plan and coalesce(s.active, o.active, r.active)
                          and not exists (select from measure m
                                          where m.municipality_id = :municipality and m.follows_measure_id = a.measure_id
                                            and m.carried and m.plan_id in (here.id, amended.id, :amendment))
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.id().value())
                .param(
                        "amendment",
                        plan.amendment() == null ? 0 : plan.amendment().value())
                .query(Long.class)
                .single();
    }

    /** Measures of a plan that carry on what the plan before had left over. */
    Set<RowId> in(PlanId plan) {
        return jdbc
                .sql("""
                        select 'm' || id from measure
                        where municipality_id = :municipality and plan_id = :plan and carried
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query(String.class)
                .stream()
                .map(RowId::parse)
                .collect(Collectors.toSet());
    }
}
