package okoplan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import okoplan.execution.AssignmentCondition;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of the dashboard, each kind in one statement over partial indexes, whatever there is to count. */
@Repository
class OversightQueries {

    static final int WEEKS = 12;
    private static final int MOST_CHOICES = 300;

    /** What a group of rows is of, in a query that groups them in several ways. */
    static final String KIND = """
            case when school_id is not null and plan_id is not null then 'CELL' when school_id is not null then 'SCHOOL'
                 when plan_id is not null then 'PLAN' when coalesce(organization_id, person_id) is not null then 'EXECUTOR'
                 else 'ALL' end as kind""";

    private final JdbcClient jdbc;

    OversightQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All numbers of overdue assignments, the greatest first.
     *
     * @param withoutExtensions overdue by the dates that would count without extensions
     */
    List<OverdueCount> overdue(AssignmentCondition late, boolean withoutExtensions) {
        return jdbc.sql("""
                        with late as (
                            select a.plan_id, a.school_id, a.organization_id, a.person_id,
                                   case when :today - (%3$s) < 7 then 'WEEK'
                                        when :today - (%3$s) < 30 then 'MONTH'
                                        else 'LONGER' end as age
                            from %1$s
                            where %2$s
                        ), counted as (
                            select %4$s, age, plan_id, school_id, organization_id, person_id, count(*) as amount,
                                   count(school_id) > 0 as of_schools
                            from late
                            group by grouping sets ((), (age), (plan_id), (school_id), (school_id, plan_id),
                                                    (organization_id), (person_id))
                            having (grouping(school_id) = 1 or school_id is not null)
                               and (grouping(organization_id) = 1 or organization_id is not null)
                               and (grouping(person_id) = 1 or person_id is not null)
                        )
                        select c.age, c.plan_id, p.title as plan_title, c.school_id, s.short_name as school_name,
                               coalesce(s.position, 0) as position, c.organization_id, o.short_name as organization_name,
                               c.person_id, concat_ws(' ', r.last_name, r.first_name, r.middle_name) as person_name, c.amount,
                               c.of_schools, count(*) over (partition by c.kind) as total,
                               count(*) filter (where c.of_schools) over (partition by c.kind) as total_of_schools
                        from counted c
                        left join plan p on p.municipality_id = :municipality and p.id = c.plan_id
                        left join school s on s.municipality_id = :municipality and s.id = c.school_id
                        left join organization o on o.municipality_id = :municipality and o.id = c.organization_id
                        left join person r on r.municipality_id = :municipality and r.id = c.person_id
                        order by c.amount desc, s.position, c.school_id, c.plan_id, c.organization_id, c.person_id
                        """.formatted(
                                late.rows(),
                                late.narrowed(),
                                withoutExtensions ? AssignmentCondition.LATE_WITHOUT_EXTENSION : "a.overdue_since",
                                KIND))
                .params(late.params())
                .query((rs, row) -> count(rs))
                .list();
    }

    OpenCounts open(
            AssignmentCondition soon,
            AssignmentCondition reviewLate,
            AssignmentCondition undated,
            AssignmentCondition unconfirmed) {
        return jdbc.sql("""
                        select (select count(*) from %1$s where %2$s) as due_soon,
                               (select count(*) from %1$s where %3$s) as review_late,
                               (select count(distinct a.measure_id) from %1$s where %4$s) as undated,
                               (select count(*) from %1$s where %5$s) as unconfirmed
                        """.formatted(
                                soon.rows(),
                                soon.narrowed(),
                                reviewLate.narrowed(),
                                undated.narrowed(),
                                unconfirmed.narrowed()))
                .params(soon.params())
                .params(reviewLate.params())
                .params(undated.params())
                .params(unconfirmed.params())
                .query(OpenCounts.class)
                .single();
    }

    /** How many of these were late at the end of each of the last weeks, the oldest first, from the history of lateness. */
    List<OverdueWeek> trend(AssignmentCondition all) {
        return jdbc.sql("""
                        with week as (
                            select least(:today, date_trunc('week', cast(:today as date))::date + 6 - 7 * n) as day
                            from generate_series(0, :weeks - 1) n
                        ), late as materialized (
                            select l.assignment_id, l.since, l.ended_on
                            from %s
                            join lateness l on l.municipality_id = a.municipality_id and l.assignment_id = a.id
                            where l.municipality_id = :municipality and l.since <= :today
                              and (l.ended_on is null or l.ended_on > (select min(day) from week))
                              and %s
                        )
                        select week.day, count(distinct late.assignment_id) as amount
                        from week
                        left join late on late.since <= week.day and (late.ended_on is null or late.ended_on > week.day)
                        group by week.day
                        order by week.day
                        """.formatted(all.rows(), all.narrowed()))
                .params(all.params())
                .param("weeks", WEEKS)
                .query(OverdueWeek.class)
                .list();
    }

    /** The approved plans to choose from, the newest first: the municipality's, the chosen one, and a director's own. */
    List<PlanChoice> plans(MunicipalityId municipality, @Nullable SchoolId ownSchool, @Nullable PlanId chosen) {
        return jdbc.sql("""
                        select id, title, period_from, period_to
                        from plan
                        where municipality_id = :municipality and status <> 'DRAFT'
                          and (level = 'MUNICIPAL' or school_id = :school or id = :chosen and :school = 0)
                        order by id = :chosen desc, period_from desc, id desc
                        limit :most
                        """)
                .param("municipality", municipality.value())
                .param("school", ownSchool == null ? 0 : ownSchool.value())
                .param("chosen", chosen == null ? 0 : chosen.value())
                .param("most", MOST_CHOICES)
                .query((rs, row) -> new PlanChoice(
                        new PlanId(rs.getLong("id")),
                        rs.getString("title"),
                        rs.getObject("period_from", LocalDate.class),
                        rs.getObject("period_to", LocalDate.class)))
                .list();
    }

    static OverdueCount count(ResultSet rs) throws SQLException {
        String age = rs.getString("age");
        return new OverdueCount(
                age == null ? null : OverdueAge.valueOf(age),
                id(rs, "plan_id", PlanId::new),
                rs.getString("plan_title"),
                id(rs, "school_id", SchoolId::new),
                rs.getString("school_name"),
                rs.getInt("position"),
                id(rs, "organization_id", OrganizationId::new),
                rs.getString("organization_name"),
                id(rs, "person_id", PersonId::new),
                rs.getString("person_name"),
                rs.getLong("amount"),
                rs.getBoolean("of_schools"),
                rs.getInt("total"),
                rs.getInt("total_of_schools"));
    }

    private static <T> @Nullable T id(ResultSet rs, String column, LongFunction<T> of) throws SQLException {
        long value = rs.getLong(column);
        return rs.wasNull() ? null : of.apply(value);
    }
}
