package okoplan.plan;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.plan.responsible.Party;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a closed plan has left over for the next one: what of it is in there, and what is not yet. */
@Component
public class Leftovers {

    private static final String STILL_THERE = "coalesce(s.active, o.active, r.active)";

    /** What the plan before has left open. */
    private static final String LEFT = """
            from plan here
            left join plan amended on amended.municipality_id = here.municipality_id and amended.id = here.amends_plan_id
            join assignment a on a.municipality_id = here.municipality_id
                and a.plan_id = coalesce(here.follows_plan_id, amended.follows_plan_id)
                and a.status in ('OPEN', 'RETURNED')
            join closing_decision d on d.assignment_id = a.id and d.fate = 'CARRY' and d.was_status is not null
            left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
            left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
            left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
            %s
            where here.municipality_id = :municipality and here.id = :plan and %s
            """;

    private static final String CAN_COME = STILL_THERE + """
             and not exists (select from measure there
                             where there.municipality_id = :municipality and there.follows_measure_id = a.measure_id
                               and there.carried and there.plan_id in (here.id, amended.id, :amendment))
            """;

    private static final String COUNTED = """
            select count(distinct a.measure_id) filter (where %s) as waiting, count(*) filter (where not %s) as gone
            """.formatted(CAN_COME, STILL_THERE) + LEFT.formatted("", "true");

    private static final String LISTED = """
            select m.id, m.number, m.title, m.expected_result, m.deadline_phrase,
                   array_agg(distinct x.name) as names, array_agg(distinct x.party) as parties
            """ + LEFT.formatted("""
                    join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                    cross join lateral (
                        select coalesce(s.short_name, o.short_name,
                                        concat_ws(' ', r.last_name, r.first_name, r.middle_name)) as name,
                               case when s.id is not null then 'school-' || s.id
                                    when o.id is not null then 'organization-' || o.id
                                    else 'person-' || r.id end as party) x""", CAN_COME) + """
                    group by m.id, m.number, m.title, m.expected_result, m.deadline_phrase, m.position
                    order by m.position, m.id
                    """;

    private final JdbcClient jdbc;

    Leftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A measure that waits to be carried over.
     *
     * @param deadline as it was said in the plan before
     * @param executors who had not done it
     * @param parties the same as parties of a measure
     */
    public record Waiting(
            MeasureId measure,
            String number,
            String title,
            String result,
            String deadline,
            List<String> executors,
            List<Party> parties) {

        public Waiting {
            executors = List.copyOf(executors);
            parties = List.copyOf(parties);
        }

        public String getName() {
            return number.isEmpty() ? title : number + " " + title;
        }

        public String getNames() {
            return String.join(", ", executors);
        }
    }

    /**
     * How much of the plan before is open.
     *
     * @param waiting measures to be brought in: into this draft, or, where the plan is in force, into its amendment
     * @param gone assignments whose executors are not there any more, so that nobody can do them
     */
    public record Count(long waiting, long gone) {

        static final Count NONE = new Count(0, 0);
    }

    public Count count(PlanHeader plan) {
        return canWait(plan) ? of(plan, COUNTED).query(Count.class).single() : Count.NONE;
    }

    /** The measures themselves, in the order of the plan before. */
    public List<Waiting> list(PlanHeader plan) {
        if (!canWait(plan)) {
            return List.of();
        }
        return of(plan, LISTED)
                .query((rs, n) -> new Waiting(
                        new MeasureId(rs.getLong("id")),
                        rs.getString("number"),
                        rs.getString("title"),
                        rs.getString("expected_result"),
                        rs.getString("deadline_phrase"),
                        strings(rs.getArray("names")),
                        strings(rs.getArray("parties")).stream()
                                .map(Party::parse)
                                .toList()))
                .list();
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

    private static boolean canWait(PlanHeader plan) {
        return !plan.isClosed() && (plan.follows() != null || plan.amends() != null);
    }

    private JdbcClient.StatementSpec of(PlanHeader plan, String statement) {
        PlanId amendment = plan.amendment();
        return jdbc.sql(statement)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.id().value())
                .param("amendment", amendment == null ? 0 : amendment.value());
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Objects::toString).toList();
    }
}
