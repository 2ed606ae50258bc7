package okoplan.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines that concern a person: each assignment of a school or an executor; for the department each measure once, with how
 * far it is, staff those of the plans that they made, and besides what is given to the person.
 */
@Service
class FeedEntries {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int DAYS_BACK = 120;
    private static final int DAYS_AHEAD = 400;
    /** Programs take long over more; the nearest ones are left out last. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    FeedEntries(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * The nearest of them, before and after today.
     *
     * @param site address that links begin with
     */
    @Transactional(readOnly = true)
    public List<FeedEntry> of(Actor reader, LocalDate today, String site) {
        AssignmentFilter days =
                AssignmentFilter.of(ListStatus.ALL).dueBetween(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        if (!reader.isDepartment()) {
            return assignments(reader, today, site, days);
        }
        Map<String, FeedEntry> all = new LinkedHashMap<>();
        measures(reader, today, site, days).forEach(entry -> all.put(entry.uid(), entry));
        assignments(reader, today, site, days.with(reader.person())).forEach(entry -> all.put(entry.uid(), entry));
        if (reader.is(Role.DIRECTOR) && reader.school() != null) {
            assignments(reader, today, site, days.with(reader.school())).forEach(entry -> all.put(entry.uid(), entry));
        }
        return List.copyOf(all.values());
    }

    private List<FeedEntry> assignments(Actor reader, LocalDate today, String site, AssignmentFilter days) {
        AssignmentCondition condition = AssignmentCondition.of(reader, today, days);
        return jdbc.sql("""
                        select a.id, a.version, a.due_on, a.status, a.overdue_since is not null as late, p.title as plan,
                               concat_ws(' ', nullif(m.number, ''), m.title) as measure
                        from %s
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        where %s and a.status <> 'CANCELLED'
                        order by abs(a.due_on - :today), a.id
                        limit :most
                        """.formatted(condition.rows(), condition.narrowed()))
                .params(condition.params())
                .param("most", MOST)
                .query((rs, row) -> assignment(rs, site))
                .list();
    }

    private FeedEntry assignment(ResultSet rs, String site) throws SQLException {
        String state = rs.getBoolean("late") ? "late" : rs.getString("status");
        return new FeedEntry(
                "assignment-" + rs.getLong("id") + "@oko-plan",
                rs.getObject("due_on", LocalDate.class),
                rs.getInt("version"),
                message("feed.summary." + state, rs.getString("measure")),
                message("feed.description", rs.getString("plan"), message("feed.state." + state)),
                site + AssignmentFilter.PATH + "/" + rs.getLong("id"));
    }

    private List<FeedEntry> measures(Actor reader, LocalDate today, String site, AssignmentFilter days) {
        boolean own = !reader.is(Role.HEAD);
        AssignmentCondition condition =
                AssignmentCondition.of(reader, today, own ? days.withPlansOf(null, true) : days);
        return jdbc.sql("""
                        select c.*, p.title as plan, concat_ws(' ', nullif(m.number, ''), m.title) as measure
                        from (select a.measure_id, a.plan_id, a.municipality_id, a.window_position, a.due_on, count(*) as amount,
                                     count(*) filter (where a.status = 'ACCEPTED') as done,
                                     count(*) filter (where a.overdue_since is not null) as late, sum(a.version) as version
                              from %s
                              where %s and a.status <> 'CANCELLED'
                              group by a.measure_id, a.plan_id, a.municipality_id, a.window_position, a.due_on
                              order by abs(a.due_on - :today), a.measure_id, a.window_position, a.due_on
                              limit :most) c
                        join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id
                        join plan p on p.municipality_id = c.municipality_id and p.id = c.plan_id
                        """.formatted(condition.rows(), condition.narrowed()))
                .params(condition.params())
                .param("most", MOST)
                .query((rs, row) -> measure(rs, site))
                .list();
    }

    private FeedEntry measure(ResultSet rs, String site) throws SQLException {
        LocalDate due = rs.getObject("due_on", LocalDate.class);
        long id = rs.getLong("measure_id");
        long amount = rs.getLong("amount");
        long done = rs.getLong("done");
        String state = rs.getLong("late") > 0 ? "late" : done == amount ? "ACCEPTED" : "OPEN";
        return new FeedEntry(
                "measure-" + id + "-" + rs.getInt("window_position") + "-" + due + "@oko-plan",
                due,
                (int) Math.min(Integer.MAX_VALUE, rs.getLong("version")),
                message("feed.summary." + state, rs.getString("measure")),
                message("feed.description", rs.getString("plan"), message("feed.progress", done, amount)),
                site + AssignmentFilter.PATH + "?status=all&measure=" + id);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
