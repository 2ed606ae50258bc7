package okoplan.execution.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what is still open in a plan, and what is to become of it. */
@Repository
class ClosingQueries {

    private static final String EXECUTOR = """
            coalesce(s.short_name, o.short_name, concat_ws(' ', r.last_name, r.first_name, r.middle_name))""";

    private static final String OPEN = """
            from assignment a
            join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
            left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
            left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
            left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
            left join closing_decision d on d.assignment_id = a.id
            where a.municipality_id = :municipality and a.plan_id = :plan and a.status in ('OPEN', 'RETURNED')
            """;

    private final JdbcClient jdbc;

    ClosingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenMeasure> measures(PlanId plan) {
        return statement("""
                        select m.id, concat_ws(' ', nullif(m.number, ''), m.title) as name, m.deadline_phrase,
                               count(*) as open, count(a.overdue_since) as late, max(a.due_on) as due,
                               case when count(*) = 1 then min(%s) end as executor,
                               bool_and(a.timing in ('CONTINUOUS', 'ON_DEMAND')) as ongoing, count(d.fate) as decided,
                               case when count(d.fate) = count(*) and count(distinct (d.fate, d.reason)) = 1
                                    then min(d.fate) end as fate,
                               case when count(d.fate) = count(*) and count(distinct (d.fate, d.reason)) = 1
                                    then min(d.reason) end as reason
                        """.formatted(EXECUTOR) + OPEN + """
                        group by m.id, m.number, m.title, m.deadline_phrase, m.position
                        order by m.position, m.id
                        limit :most
                        """, plan)
                .param("most", ClosingForm.MOST_ROWS)
                .query((rs, n) -> new OpenMeasure(
                        rs.getLong("id"),
                        rs.getString("name"),
                        rs.getString("deadline_phrase"),
                        rs.getLong("open"),
                        rs.getLong("late"),
                        rs.getObject("due", LocalDate.class),
                        rs.getString("executor"),
                        rs.getBoolean("ongoing"),
                        rs.getLong("decided"),
                        fate(rs),
                        reason(rs)))
                .list();
    }

    List<OpenAssignment> assignments(PlanId plan, MeasureId measure) {
        return statement("select a.id, a.due_on, a.overdue_since, " + EXECUTOR + """
                         as executor, a.timing in ('CONTINUOUS', 'ON_DEMAND') as ongoing, d.fate, d.reason
                        """ + OPEN + """
                         and a.measure_id = :measure
                        order by d.fate is not null, s.position, executor, a.due_on, a.id
                        limit :most
                        """, plan)
                .param("most", ClosingForm.MOST_ROWS)
                .param("measure", measure.value())
                .query((rs, n) -> new OpenAssignment(
                        rs.getLong("id"),
                        rs.getString("executor"),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getObject("overdue_since", LocalDate.class),
                        rs.getBoolean("ongoing"),
                        fate(rs),
                        reason(rs)))
                .list();
    }

    /** How it stands with the whole plan. */
    ClosingState state(PlanId plan) {
        return statement("""
                        select count(*) filter (where a.status = 'REPORTED') as reported,
                               count(*) filter (where a.status <> 'REPORTED') as open,
                               count(*) filter (where a.status <> 'REPORTED' and (d.fate is null or d.fate = 'DONE'
                                                and a.timing not in ('CONTINUOUS', 'ON_DEMAND'))) as undecided,
                               count(*) filter (where a.status <> 'REPORTED' and d.fate = 'CARRY') as carried,
                               count(*) filter (where a.status <> 'REPORTED' and d.fate = 'CANCEL') as cancelled,
                               count(*) filter (where a.status <> 'REPORTED' and d.fate = 'NOT_DONE') as not_done,
                               count(*) filter (where a.status <> 'REPORTED' and d.fate = 'DONE') as done,
                               coalesce(sum(a.version), 0)
                                   + coalesce(sum(hashtext(concat(a.id, d.fate, d.reason))), 0) as versions
                        from assignment a
                        left join closing_decision d on d.assignment_id = a.id
                        where a.municipality_id = :municipality and a.plan_id = :plan
                          and a.status in ('OPEN', 'RETURNED', 'REPORTED')
                        """, plan).query(ClosingState.class).single();
    }

    private StatementSpec statement(String sql, PlanId plan) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value());
    }

    private static @Nullable Fate fate(ResultSet rs) throws SQLException {
        String fate = rs.getString("fate");
        return fate == null ? null : Fate.valueOf(fate);
    }

    private static String reason(ResultSet rs) throws SQLException {
        String reason = rs.getString("reason");
        return reason == null ? "" : reason;
    }
}
