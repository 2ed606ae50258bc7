package okoplan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.Punctuality;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what was due in some days and what of it was done on time, each kind of sum in one statement. */
@Repository
class DisciplineQueries {

    private final JdbcClient jdbc;

    DisciplineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of one school, organisation, person, plan or month (its first day); without any of them that of everything. */
    record Sum(
            @Nullable Long school,
            @Nullable Long organization,
            @Nullable Long person,
            @Nullable Long plan,
            @Nullable LocalDate month,
            @Nullable String name,
            DisciplineCount dated,
            DisciplineCount unextended) {}

    /**
     * All of them; that of everything is always there.
     *
     * @param seen what the person may see, narrowed by plans
     * @param days what is due in them, but not what is not due yet
     */
    List<Sum> sums(AssignmentCondition seen, DateRange days) {
        return jdbc.sql("""
                        with due as materialized (
                            select a.school_id, a.organization_id, a.person_id, a.plan_id, date_trunc('month', %3$s)::date as month,
                                   %3$s < :today and %3$s between :first and :last as counts, %4$s as on_time,
                                   %5$s < :today and %5$s between :first and :last as counts_unextended, %6$s as on_time_unextended
                            from %1$s
                            where %2$s and a.status <> 'CANCELLED'
                              and (a.due_on between :first and :last or a.planned_due_on between :first and :last)
                        ), summed as (
                            select school_id, organization_id, person_id, plan_id, month,
                                   count(*) filter (where counts) as due,
                                   count(*) filter (where counts and on_time) as on_time,
                                   count(*) filter (where counts_unextended) as due_unextended,
                                   count(*) filter (where counts_unextended and on_time_unextended) as on_time_unextended
                            from due
                            group by grouping sets ((), (school_id), (organization_id), (person_id), (plan_id), (month))
                            having (grouping(school_id) = 1 or school_id is not null)
                               and (grouping(organization_id) = 1 or organization_id is not null)
                               and (grouping(person_id) = 1 or person_id is not null)
                        )
                        select c.*, coalesce(s.short_name, o.short_name, p.title,
                                             nullif(concat_ws(' ', r.last_name, r.first_name, r.middle_name), '')) as name
                        from summed c
                        left join school s on s.municipality_id = :municipality and s.id = c.school_id
                        left join organization o on o.municipality_id = :municipality and o.id = c.organization_id
                        left join person r on r.municipality_id = :municipality and r.id = c.person_id
                        left join plan p on p.municipality_id = :municipality and p.id = c.plan_id
                        where c.due > 0 or c.due_unextended > 0
                           or coalesce(c.school_id, c.organization_id, c.person_id, c.plan_id) is null and c.month is null
                        order by s.position, name, c.school_id, c.organization_id, c.person_id, c.plan_id, c.month
                        """.formatted(
                                seen.rows(),
                                seen.narrowed(),
                                Punctuality.ON_TIME.due(),
                                Punctuality.ON_TIME.which(),
                                Punctuality.ON_TIME_UNEXTENDED.due(),
                                Punctuality.ON_TIME_UNEXTENDED.which()))
                .params(seen.params())
                .param("first", days.from())
                .param("last", days.to())
                .query((rs, row) -> sum(rs))
                .list();
    }

    private static Sum sum(ResultSet rs) throws SQLException {
        return new Sum(
                rs.getObject("school_id", Long.class),
                rs.getObject("organization_id", Long.class),
                rs.getObject("person_id", Long.class),
                rs.getObject("plan_id", Long.class),
                rs.getObject("month", LocalDate.class),
                rs.getString("name"),
                new DisciplineCount(rs.getLong("due"), rs.getLong("on_time")),
                new DisciplineCount(rs.getLong("due_unextended"), rs.getLong("on_time_unextended")));
    }
}
