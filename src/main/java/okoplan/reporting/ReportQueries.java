package okoplan.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.Outcome;
import okoplan.shared.PlanId;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what was due by what has become of it: everything, each group and each month in one statement. */
@Repository
class ReportQueries {

    private static final List<String> KEYS =
            List.of("plan_id", "section_id", "school_id", "organization_id", "person_id");

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a sum is of. */
    enum Of {
        WHOLE,
        GROUP,
        MONTH
    }

    /**
     * Amounts of everything, of one group or of one month.
     *
     * @param month its first day
     * @param name of the plan, section, school or other executor; null where it stands in none
     * @param plan the plan of a section; the school of a plan
     */
    record Sum(
            Of of,
            @Nullable Long planId,
            @Nullable Long sectionId,
            @Nullable Long schoolId,
            @Nullable Long organizationId,
            @Nullable Long personId,
            @Nullable LocalDate month,
            @Nullable String name,
            @Nullable String plan,
            ReportCounts counts) {}

    /**
     * All of them, groups in the order of what they stand for; that of everything is always there.
     *
     * @param due what the person may see, narrowed to due dates in the period
     */
    List<Sum> sums(AssignmentCondition due, Grouping by) {
        String keys = KEYS.stream()
                .map(key -> by.has(key) ? (key.equals("section_id") ? "m." : "a.") + key : "null::bigint as " + key)
                .collect(Collectors.joining(", "));
        String measures = by.has("section_id")
                ? "join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id"
                : "";
        String outcomes = Stream.concat(Outcome.parts().stream(), Stream.of(Outcome.CANCELLED))
                .map(outcome -> "when " + outcome.condition() + " then '" + outcome + "'")
                .collect(Collectors.joining("\n"));
        String amounts = Outcome.parts().stream()
                .map(outcome -> "count(*) filter (where outcome = '" + outcome + "') as " + outcome)
                .collect(Collectors.joining(",\n"));
        return jdbc.sql("""
                        with due as materialized (
                            select %s, date_trunc('month', a.due_on)::date as month, a.extended_to is not null as extended,
                                   case %s end as outcome
                            from %s %s
                            where %s
                        ), summed as (
                            select plan_id, section_id, school_id, organization_id, person_id, month,
                                   case when grouping(month) = 0 then 'MONTH' when grouping(plan_id) = 0 then 'GROUP' else 'WHOLE' end as of,
                                   %s,
                                   count(*) filter (where outcome <> 'CANCELLED') as DUE,
                                   count(*) filter (where outcome <> 'CANCELLED' and extended) as EXTENDED,
                                   count(*) filter (where outcome = 'CANCELLED') as CANCELLED
                            from due
                            group by grouping sets ((), (plan_id, section_id, school_id, organization_id, person_id), (month))
                        )
                        select c.*, case when c.section_id is not null then concat_ws(' ', nullif(e.number, ''), e.title)
                                         when %s then null
                                         else coalesce(s.short_name, o.short_name, p.title,
                                                       nullif(concat_ws(' ', r.last_name, r.first_name, r.middle_name), '')) end as name,
                               case when %s then p.title else t.short_name end as plan
                        from summed c
                        left join plan p on p.municipality_id = :municipality and p.id = c.plan_id
                        left join school t on t.municipality_id = :municipality and t.id = p.school_id
                        left join section e on e.municipality_id = :municipality and e.id = c.section_id
                        left join school s on s.municipality_id = :municipality and s.id = c.school_id
                        left join organization o on o.municipality_id = :municipality and o.id = c.organization_id
                        left join person r on r.municipality_id = :municipality and r.id = c.person_id
                        order by c.month, t.position nulls first, p.period_from desc, p.title, c.plan_id, e.position nulls first,
                                 s.position, s.short_name, o.short_name, name, c.section_id, c.school_id, c.organization_id, c.person_id
                        """.formatted(
                                keys,
                                outcomes,
                                due.rows(),
                                measures,
                                due.narrowed(),
                                amounts,
                                by == Grouping.SECTION,
                                by == Grouping.SECTION))
                .params(due.params())
                .query((rs, row) -> sum(rs))
                .list();
    }

    /** The sections of a plan to choose from. */
    List<Option> sections(long municipality, PlanId plan) {
        return jdbc.sql("""
                        select id, concat_ws(' ', nullif(number, ''), title) as label
                        from section
                        where municipality_id = :municipality and plan_id = :plan
                        order by position, id
                        """)
                .param("municipality", municipality)
                .param("plan", plan.value())
                .query((rs, row) -> Option.of(rs.getLong("id"), rs.getString("label")))
                .list();
    }

    private static Sum sum(ResultSet rs) throws SQLException {
        Map<Outcome, Long> amounts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            amounts.put(outcome, rs.getLong(outcome.name()));
        }
        return new Sum(
                Of.valueOf(rs.getString("of")),
                rs.getObject("plan_id", Long.class),
                rs.getObject("section_id", Long.class),
                rs.getObject("school_id", Long.class),
                rs.getObject("organization_id", Long.class),
                rs.getObject("person_id", Long.class),
                rs.getObject("month", LocalDate.class),
                rs.getString("name"),
                rs.getString("plan"),
                new ReportCounts(amounts));
    }
}
