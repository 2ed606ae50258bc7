package okoplan.oversight;

import java.util.List;
import java.util.Set;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.KeptCounts;
import okoplan.execution.ListStatus;
import okoplan.oversight.OversightFilter.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The same numbers as those of {@link OversightQueries}, for who sees the whole municipality: from what is kept, so that
 * they cost the same however many assignments there are. The conditions narrow by plans only.
 */
@Repository
class KeptOversight {

    /** Open, extended, and late by the date that would count without; the first condition leads to the index. */
    private static final String EXTENDED = """
            a.planned_due_on is not null and a.status in ('OPEN', 'RETURNED') and a.planned_due_on < :today
              and coalesce(a.returned_on, a.planned_due_on) < :today""";

    private static final String ALSO_EXTENDED = """
            (select a.plan_id, a.school_id, a.organization_id, a.person_id, a.amount from overdue_count a where %1$s
             union all
             select a.plan_id, a.school_id, a.organization_id, a.person_id, 1
             from assignment a
             where %1$s and a.overdue_since is null and
            """ + EXTENDED + ") a";

    /** Those that are late as well with their extension have been late for longer without. */
    private static final String ALSO_EXTENDED_BY_DAY =
            """
            (select a.day, a.amount from assignment_count a where a.late and %1$s
             union all
             select d.day, d.amount
             from assignment a
             cross join lateral (select
            """ + AssignmentCondition.LATE_WITHOUT_EXTENSION + """
             as day, 1 as amount
                                 union all
                                 select a.overdue_since, -1 where a.overdue_since is not null) d
             where %1$s and
            """ + EXTENDED + ") a";

    private final JdbcClient jdbc;

    KeptOversight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The greatest numbers of overdue assignments, as many as the tables of the dashboard show. What one row keeps fits an int, of
     * which sums are quicker than of a bigint. Schools and plans of the cells are arrays, because the planner, who cannot know how
     * many are overdue, would read a joined list again for each of them.
     *
     * @param full the tables that show all
     * @param withoutExtensions overdue by the dates that would count without extensions: what the kept numbers do not have is
     *     what was extended and is still open, which is little and has an index of its own
     */
    List<OverdueCount> overdue(AssignmentCondition all, Set<Part> full, boolean withoutExtensions) {
        int rows = limit(Matrix.FIRST_SCHOOLS, full.contains(Part.matrix));
        int schools = Math.max(rows, limit(Ranking.FIRST, full.contains(Part.schools)));
        return jdbc.sql("""
                        with late as materialized (
                            select a.plan_id, a.school_id, a.organization_id, a.person_id, cast(a.amount as int) as amount from %2$s
                        ), counted as materialized (
                            select %4$s, plan_id, school_id, organization_id, person_id, sum(amount) as amount,
                                   coalesce(sum(amount) filter (where school_id is not null), 0) > 0 as of_schools
                            from late
                            group by grouping sets ((), (plan_id), (school_id), (organization_id), (person_id))
                            having sum(amount) > 0
                               and (grouping(school_id) = 1 or school_id is not null)
                               and (grouping(organization_id) = 1 or organization_id is not null)
                               and (grouping(person_id) = 1 or person_id is not null)
                        ), tally as materialized (
                            select kind, count(*) as total, count(*) filter (where of_schools) as total_of_schools
                            from counted group by kind
                        ), shown_school as materialized (
                            select c.school_id, s.short_name as school_name, s.position, c.amount, c.kind
                            from counted c
                            join school s on s.municipality_id = :municipality and s.id = c.school_id
                            where c.kind = 'SCHOOL' and c.amount >= coalesce((
                                select amount from counted where kind = 'SCHOOL'
                                order by amount desc offset :beforeLastSchool limit 1), 0)
                            order by c.amount desc, s.position, c.school_id
                            limit :schools
                        ), shown_plan as materialized (
                            select plan_id, amount, of_schools, kind, row_number() over (order by amount desc, plan_id) as place,
                                   row_number() over (partition by of_schools order by amount desc, plan_id) as place_of_schools
                            from counted
                            where kind = 'PLAN'
                        ), number as (
                            select cast(null as text) as age, cast(null as bigint) as plan_id, cast(null as bigint) as school_id,
                                   cast(null as text) as school_name, cast(null as int) as position,
                                   cast(null as bigint) as organization_id, cast(null as bigint) as person_id, amount,
                                   false as of_schools, kind
                            from counted where kind = 'ALL'
                            union all
                            select null, null, school_id, school_name, position, null, null, amount, true, kind from shown_school
                            union all
                            select null, plan_id, null, null, null, null, null, amount, of_schools, kind
                            from shown_plan
                            where place <= :plans or of_schools and place_of_schools <= :columns
                            union all
                            (select null, null, null, null, null, organization_id, person_id, amount, false, kind
                             from counted
                             where kind = 'EXECUTOR'
                             order by amount desc, organization_id, person_id
                             limit :executors)
                            union all
                            select null, plan_id, school_id, null, null, null, null, sum(amount), true, 'CELL'
                            from late
                            where school_id = any (array(select school_id from shown_school
                                                         order by amount desc, position, school_id limit :rows))
                              and plan_id = any (array(select plan_id from shown_plan
                                                       where of_schools and place_of_schools <= :columns))
                            group by plan_id, school_id
                            union all
                            select case when a.day > cast(:today as date) - 7 then 'WEEK' when a.day > cast(:today as date) - 30 then 'MONTH' else 'LONGER' end,
                                   null, null, null, null, null, null, sum(a.amount), false, 'AGE'
                            from %3$s
                            group by 1
                        )
                        select c.age, c.plan_id, p.title as plan_title, c.school_id, c.school_name,
                               coalesce(c.position, 0) as position, c.organization_id, o.short_name as organization_name,
                               c.person_id, concat_ws(' ', r.last_name, r.first_name, r.middle_name) as person_name, c.amount,
                               c.of_schools, coalesce(t.total, 0) as total, coalesce(t.total_of_schools, 0) as total_of_schools
                        from number c
                        left join tally t on t.kind = c.kind
                        left join plan p on p.municipality_id = :municipality and p.id = c.plan_id
                        left join organization o on o.municipality_id = :municipality and o.id = c.organization_id
                        left join person r on r.municipality_id = :municipality and r.id = c.person_id
                        where c.amount > 0
                        order by c.amount desc, c.position, c.school_id, c.plan_id, c.organization_id, c.person_id
                        """.formatted(
                                all.sql(),
                                (withoutExtensions ? ALSO_EXTENDED : "overdue_count a where %s").formatted(all.sql()),
                                (withoutExtensions ? ALSO_EXTENDED_BY_DAY : "assignment_count a where a.late and %s")
                                        .formatted(all.sql()),
                                OversightQueries.KIND))
                .params(all.params())
                .param("schools", schools)
                .param("beforeLastSchool", schools - 1)
                .param("plans", limit(Ranking.FIRST, full.contains(Part.plans)))
                .param("executors", limit(Ranking.FIRST, full.contains(Part.executors)))
                .param("rows", rows)
                .param("columns", limit(Matrix.FIRST_PLANS, full.contains(Part.matrix)))
                .query((rs, row) -> OversightQueries.count(rs))
                .list();
    }

    OpenCounts open(AssignmentCondition all) {
        return jdbc.sql("""
                        select coalesce(sum(a.amount) filter (where %2$s), 0) as due_soon,
                               coalesce(sum(a.amount) filter (where %3$s), 0) as review_late,
                               coalesce(sum(a.amount) filter (where %4$s), 0) as unconfirmed,
                               (select count(*)
                                from (select a.measure_id from assignment_count a
                                      where a.measure_id is not null and %1$s
                                      group by a.measure_id
                                      having sum(a.amount) > 0) measure) as undated
                        from assignment_count a
                        where %1$s
                        """.formatted(
                                all.sql(),
                                KeptCounts.condition(ListStatus.SOON),
                                KeptCounts.condition(ListStatus.REVIEW_LATE),
                                KeptCounts.condition(ListStatus.UNCONFIRMED)))
                .params(all.params())
                .query(OpenCounts.class)
                .single();
    }

    /** How many were late at the end of each of the last weeks, the oldest first. */
    List<OverdueWeek> trend(AssignmentCondition all) {
        return jdbc.sql("""
                        with step as materialized (
                            select a.day, sum(a.amount) as amount from lateness_change a where %s group by a.day
                        )
                        select week.day, coalesce((select sum(amount) from step where step.day <= week.day), 0) as amount
                        from (select least(:today, date_trunc('week', cast(:today as date))::date + 6 - 7 * n) as day
                              from generate_series(0, :weeks - 1) n) week
                        order by week.day
                        """.formatted(all.sql()))
                .params(all.params())
                .param("weeks", OversightQueries.WEEKS)
                .query(OverdueWeek.class)
                .list();
    }

    private static int limit(int first, boolean none) {
        return none ? Integer.MAX_VALUE : first;
    }
}
