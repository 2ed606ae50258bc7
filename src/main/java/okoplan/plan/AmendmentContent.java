package okoplan.plan;

import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a plan in force the rows of its working copy, in a fixed number of statements. Rows that are in both stay the rows
 * they were, so that their assignments keep them; new ones move over; measures that the copy has no more leave the plan but
 * stay known to their assignments. What has been changed through entities must be flushed before and cleared after.
 */
@Component
class AmendmentContent {

    private static final String OF_STAND_INS =
            " where municipality_id = :municipality and measure_id in (select origin_measure_id from measure"
                    + " where municipality_id = :municipality and plan_id = :copy and origin_measure_id is not null)";

    private final JdbcClient jdbc;

    AmendmentContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(PlanId plan, PlanId copy) {
        takeSections(plan, copy);
        dropMeasures(plan, copy);
        takeMeasures(plan, copy);
        takeDetails("deadline_window", plan, copy);
        takeDetails("responsible_party", plan, copy);
        dropSections(plan, copy);
        moveNewRows(plan, copy);
        run("delete from measure where municipality_id = :municipality and plan_id = :copy", plan, copy);
        run("delete from section where municipality_id = :municipality and plan_id = :copy", plan, copy);
    }

    private void takeSections(PlanId plan, PlanId copy) {
        run("""
                update section o
                set number = n.number, title = n.title, position = n.position, version = o.version + 1
                from section n
                where n.municipality_id = :municipality and n.plan_id = :copy
                  and o.municipality_id = n.municipality_id and o.id = n.origin_section_id
                """, plan, copy);
    }

    private void dropMeasures(PlanId plan, PlanId copy) {
        run("""
                update measure o
                set plan_id = null, section_id = null, version = o.version + 1
                where o.municipality_id = :municipality and o.plan_id = :plan
                  and not exists (select from measure n
                                  where n.municipality_id = o.municipality_id and n.plan_id = :copy
                                    and n.origin_measure_id = o.id)
                """, plan, copy);
    }

    private void takeMeasures(PlanId plan, PlanId copy) {
        run("""
                update measure o
                set section_id = coalesce(s.origin_section_id, s.id), position = n.position, number = n.number,
                    title = n.title, expected_result = n.expected_result, responsible_text = n.responsible_text,
                    responsible_rest = n.responsible_rest, responsible_chosen = n.responsible_chosen,
                    deadline_phrase = n.deadline_phrase, deadline_kind = n.deadline_kind,
                    deadline_overridden = n.deadline_overridden, deadline_needs_date = n.deadline_needs_date,
                    deadline_anchor = n.deadline_anchor, version = o.version + 1
                from measure n
                left join section s on s.municipality_id = n.municipality_id and s.id = n.section_id
                where n.municipality_id = :municipality and n.plan_id = :copy
                  and o.municipality_id = n.municipality_id and o.id = n.origin_measure_id
                """, plan, copy);
    }

    private void takeDetails(String table, PlanId plan, PlanId copy) {
        run("delete from " + table + OF_STAND_INS, plan, copy);
        run("update " + table + """
                 d
                set measure_id = n.origin_measure_id
                from measure n
                where n.municipality_id = :municipality and n.plan_id = :copy and n.origin_measure_id is not null
                  and d.municipality_id = n.municipality_id and d.measure_id = n.id
                """, plan, copy);
    }

    private void dropSections(PlanId plan, PlanId copy) {
        run("""
                delete from section o
                where o.municipality_id = :municipality and o.plan_id = :plan
                  and not exists (select from section n
                                  where n.municipality_id = o.municipality_id and n.plan_id = :copy
                                    and n.origin_section_id = o.id)
                """, plan, copy);
    }

    private void moveNewRows(PlanId plan, PlanId copy) {
        run("""
                update measure n
                set plan_id = :plan, section_id = (select coalesce(s.origin_section_id, s.id) from section s
                                                   where s.municipality_id = n.municipality_id and s.id = n.section_id)
                where n.municipality_id = :municipality and n.plan_id = :copy and n.origin_measure_id is null
                """, plan, copy);
        run("""
                update section set plan_id = :plan
                where municipality_id = :municipality and plan_id = :copy and origin_section_id is null
                """, plan, copy);
    }

    private void run(String sql, PlanId plan, PlanId copy) {
        jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .param("copy", copy.value())
                .update();
    }
}
