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
                        with executor as (
                            select r.measure_id, r.person_id, r.organization_id, s.id as school_id
                            from plan p
                            join measure m on m.municipality_id = p.municipality_id and m.plan_id = p.id
                            join responsible_party r on r.municipality_id = m.municipality_id and r.measure_id = m.id
                            left join school s on s.municipality_id = p.municipality_id
                                and (s.id = r.school_id
                                     or r.kind = 'ALL_SCHOOLS' and s.id = p.school_id
                                     or r.kind = 'ALL_SCHOOLS' and p.school_id is null and s.active
                                     or r.kind = 'SCHOOL_GROUP' and s.active and exists (
                                         select from school_group_member g
                                         where g.school_group_id = r.school_group_id and g.school_id = s.id))
                            where p.municipality_id = :municipality and p.id = :plan
                              and (r.person_id is not null or r.organization_id is not null or s.id is not null)
                            group by r.measure_id, r.person_id, r.organization_id, s.id
                        )
                        select coalesce(sum(greatest(1, (select count(*) from deadline_window w
                                                         where w.municipality_id = :municipality
                                                           and w.measure_id = e.measure_id
                                                           and (m.deadline_kind not in ('CONTINUOUS', 'ON_DEMAND')
                                                                or m.deadline_overridden)))), 0)
                        from executor e
                        join measure m on m.municipality_id = :municipality and m.id = e.measure_id
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query(Long.class)
                .single();
    }
}
