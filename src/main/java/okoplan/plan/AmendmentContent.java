package okoplan.plan;

import java.util.List;
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

    private final JdbcClient jdbc;

    AmendmentContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(PlanId plan, PlanId copy) {
        takeSections(plan, copy);
        dropMeasures(plan, copy);
        takeMeasures(plan, copy);
        takeDetails("deadline_window", "position, starts_on, due_on", plan, copy);
        takeDetails(
                "responsible_party",
                "position, kind, person_id, organization_id, school_id, school_group_id",
                plan,
                copy);
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

    /** Details that are the same stay the rows they are, so that the log of changes tells of the others only. */
    private void takeDetails(String table, String columns, PlanId plan, PlanId copy) {
        String changed = """
                select n.id, n.origin_measure_id
                from measure n
                where n.municipality_id = :municipality and n.plan_id = :copy and n.origin_measure_id is not null
                  and (select array_agg(row(%2$s)::text order by position) from %1$s
                       where municipality_id = n.municipality_id and measure_id = n.id)
                      is distinct from
                      (select array_agg(row(%2$s)::text order by position) from %1$s
                       where municipality_id = n.municipality_id and measure_id = n.origin_measure_id)
                """.formatted(table, columns);
        List<Long[]> pairs = jdbc.sql(changed)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("copy", copy.value())
                .query((rs, n) -> new Long[] {rs.getLong(1), rs.getLong(2)})
                .list();
        replace(table, columns, pairs);
        run("""
                delete from %s
                where municipality_id = :municipality
                  and measure_id in (select id from measure
                                     where municipality_id = :municipality and plan_id = :copy
                                       and origin_measure_id is not null)
                """.formatted(table), plan, copy);
    }

    private void replace(String table, String columns, List<Long[]> pairs) {
        long municipality = MunicipalityScope.current().id().value();
        Long[] copies = pairs.stream().map(pair -> pair[0]).toArray(Long[]::new);
        Long[] origins = pairs.stream().map(pair -> pair[1]).toArray(Long[]::new);
        jdbc.sql("delete from " + table + " where municipality_id = :municipality and measure_id = any(:origins)")
                .param("municipality", municipality)
                .param("origins", origins)
                .update();
        jdbc.sql("""
                        insert into %1$s (municipality_id, measure_id, %2$s)
                        select d.municipality_id, pair.origin, %2$s
                        from unnest(:copies::bigint[], :origins::bigint[]) as pair (copy, origin)
                        join %1$s d on d.municipality_id = :municipality and d.measure_id = pair.copy
                        """.formatted(table, columns))
                .param("municipality", municipality)
                .param("copies", copies)
                .param("origins", origins)
                .update();
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
