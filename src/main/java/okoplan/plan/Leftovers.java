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

    /** How many measures wait to be brought into this draft for somebody who is still there; none where it is no draft or follows no plan. */
    public long waiting(PlanHeader draft) {
        if (!draft.isDraft() || draft.follows() == null) {
            return 0;
        }
        return jdbc.sql("""
                        select count(distinct a.measure_id)
                        from assignment a
                        join closing_decision d on d.assignment_id = a.id and d.fate = 'CARRY' and d.was_status is not null
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        where a.municipality_id = :municipality and a.plan_id = :followed and a.status in ('OPEN', 'RETURNED')
                          and coalesce(s.active, o.active, r.active)
                          and not exists (select from measure m
                                          where m.municipality_id = :municipality and m.follows_measure_id = a.measure_id
                                            and m.carried and m.plan_id = :draft)
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("followed", draft.follows().value())
                .param("draft", draft.id().value())
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
