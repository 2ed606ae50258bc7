package okoplan.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.execution.AssignmentCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what falls due, each time in one statement. The conditions say from which day to which, so that it reads a range of an
 * index and no more.
 */
@Repository
class TimelineQueries {

    private static final String COUNTS = "count(*) as due, "
            + Arrays.stream(DueState.values())
                    .map(state -> "count(*) filter (where " + state.list().condition() + ") as " + state)
                    .collect(Collectors.joining(", "));

    /** The rows of the year: the plans. */
    private static final String BY_PLAN = """
            with counted as (
                select a.plan_id as id, date_trunc('month', a.due_on)::date as month, %1$s
                from %2$s
                where %3$s
                group by 1, 2
            )
            select c.*, p.title as name
            from counted c
            join plan p on p.municipality_id = :municipality and p.id = c.id
            order by p.period_from, p.title, c.id, c.month
            """;

    /** The rows of the year where a plan is chosen: its sections, and what stands in none. */
    private static final String BY_SECTION = """
            with counted as (
                select m.section_id as id, date_trunc('month', a.due_on)::date as month, %1$s
                from %2$s
                join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                where %3$s
                group by 1, 2
            )
            select c.*, concat_ws(' ', nullif(s.number, ''), s.title) as name
            from counted c
            left join section s on s.municipality_id = :municipality and s.id = c.id
            order by s.position nulls first, c.id, c.month
            """;

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What falls due in a month, of one plan or section.
     *
     * @param id null for what stands in no section
     */
    record MonthCount(@Nullable Long id, String name, YearMonth month, DueCount count) {}

    /** Of each day on which something falls due. */
    Map<LocalDate, DueCount> byDay(AssignmentCondition due) {
        Map<LocalDate, DueCount> days = new LinkedHashMap<>();
        jdbc.sql("select a.due_on, " + COUNTS + " from " + due.rows() + " where " + due.narrowed()
                        + " group by a.due_on")
                .params(due.params())
                .query(rs -> {
                    days.put(rs.getObject("due_on", LocalDate.class), count(rs));
                });
        return days;
    }

    /** Of each month and plan in which something falls due, in the order of the rows. */
    List<MonthCount> byPlan(AssignmentCondition due) {
        return months(BY_PLAN, due);
    }

    /** Of each month and section in which something falls due, likewise. */
    List<MonthCount> bySection(AssignmentCondition due) {
        return months(BY_SECTION, due);
    }

    private List<MonthCount> months(String sql, AssignmentCondition due) {
        return jdbc.sql(sql.formatted(COUNTS, due.rows(), due.narrowed()))
                .params(due.params())
                .query((rs, n) -> new MonthCount(
                        rs.getObject("id", Long.class),
                        rs.getString("name"),
                        YearMonth.from(rs.getObject("month", LocalDate.class)),
                        count(rs)))
                .list();
    }

    private static DueCount count(ResultSet rs) throws SQLException {
        Map<DueState, Long> states = new EnumMap<>(DueState.class);
        for (DueState state : DueState.values()) {
            states.put(state, rs.getLong(state.name()));
        }
        return new DueCount(rs.getLong("due"), states);
    }
}
