package okoplan.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Map<String, FeedEntry> all = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            AssignmentFilter days = kind == Kind.DUE
                    ? AssignmentFilter.of(ListStatus.ALL)
                            .dueBetween(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))
                    : AssignmentFilter.of(ListStatus.ONGOING);
            List<FeedEntry> entries = new ArrayList<>();
            if (reader.isDepartment()) {
                entries.addAll(measures(kind, reader, today, site, days));
                boolean directs = reader.is(Role.DIRECTOR) && reader.school() != null;
                entries.addAll(
                        assignments(kind, reader, today, site, directs ? days.ofOwn() : days.with(reader.person())));
            } else {
                entries.addAll(assignments(kind, reader, today, site, days));
            }
            entries.forEach(entry -> all.put(entry.uid(), entry));
        }
        return List.copyOf(all.values());
    }

    /** For what day it stands in the calendar. */
    private enum Kind {
        DUE("", "a.due_on"),
        /** What goes on continuously: the day by which that is to be confirmed. */
        CONFIRM("confirmation-", "a.confirm_by");

        private final String prefix;
        private final String day;

        Kind(String prefix, String day) {
            this.prefix = prefix;
            this.day = day;
        }

        String state(String otherwise) {
            return this == CONFIRM ? "confirm" : otherwise;
        }
    }

    private List<FeedEntry> assignments(Kind kind, Actor reader, LocalDate today, String site, AssignmentFilter days) {
        AssignmentCondition condition = AssignmentCondition.of(reader, today, days);
        return jdbc.sql("""
                        select a.id, a.version, %3$s as day, a.status, a.overdue_since is not null as late, p.title as plan,
                               concat_ws(' ', nullif(m.number, ''), m.title) as measure
                        from %1$s
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        where %2$s and a.status <> 'CANCELLED' and %3$s between :first and :last
                        order by abs(%3$s - :today), a.id
                        limit :most
                        """.formatted(condition.rows(), condition.narrowed(), kind.day))
                .params(condition.params())
                .param("most", MOST)
                .param("first", today.minusDays(DAYS_BACK))
                .param("last", today.plusDays(DAYS_AHEAD))
                .query((rs, row) -> assignment(kind, rs, site))
                .list();
    }

    private FeedEntry assignment(Kind kind, ResultSet rs, String site) throws SQLException {
        String state = kind.state(rs.getBoolean("late") ? "late" : rs.getString("status"));
        return new FeedEntry(
                kind.prefix + "assignment-" + rs.getLong("id") + "@oko-plan",
                rs.getObject("day", LocalDate.class),
                rs.getInt("version"),
                message("feed.summary." + state, rs.getString("measure")),
                message("feed.description", rs.getString("plan"), message("feed.state." + state)),
                site + AssignmentFilter.PATH + "/" + rs.getLong("id"));
    }

    /**
     * Each with the changes of all assignments of the measure, whatever their day and state: what has left a day goes on counting, so that
     * the number never falls.
     */
    private List<FeedEntry> measures(Kind kind, Actor reader, LocalDate today, String site, AssignmentFilter days) {
        boolean own = !reader.is(Role.HEAD);
        AssignmentCondition condition =
                AssignmentCondition.of(reader, today, own ? days.withPlansOf(null, true) : days);
        return jdbc.sql("""
                        with concerned as materialized (
                            select a.measure_id, a.plan_id, a.municipality_id, a.window_position, %3$s as day, count(*) as amount,
                                   count(*) filter (where a.status = 'ACCEPTED') as done,
                                   count(*) filter (where a.overdue_since is not null) as late
                            from %1$s
                            where %2$s and a.status <> 'CANCELLED' and %3$s between :first and :last
                            group by a.measure_id, a.plan_id, a.municipality_id, a.window_position, %3$s
                            order by abs(%3$s - :today), a.measure_id, a.window_position, %3$s
                            limit :most
                        ), change as (
                            select v.measure_id, sum(v.version) as version
                            from assignment v
                            where v.municipality_id = :municipality and v.measure_id in (select measure_id from concerned)
                            group by v.measure_id
                        )
                        select c.*, change.version, p.title as plan, concat_ws(' ', nullif(m.number, ''), m.title) as measure
                        from concerned c
                        join change on change.measure_id = c.measure_id
                        join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id
                        join plan p on p.municipality_id = c.municipality_id and p.id = c.plan_id
                        order by abs(c.day - :today), c.measure_id, c.window_position, c.day
                        """.formatted(condition.rows(), condition.narrowed(), kind.day))
                .params(condition.params())
                .param("most", MOST)
                .param("first", today.minusDays(DAYS_BACK))
                .param("last", today.plusDays(DAYS_AHEAD))
                .query((rs, row) -> measure(kind, rs, site))
                .list();
    }

    private FeedEntry measure(Kind kind, ResultSet rs, String site) throws SQLException {
        LocalDate day = rs.getObject("day", LocalDate.class);
        long id = rs.getLong("measure_id");
        long amount = rs.getLong("amount");
        long done = rs.getLong("done");
        String state = kind.state(rs.getLong("late") > 0 ? "late" : done == amount ? "ACCEPTED" : "OPEN");
        return new FeedEntry(
                kind.prefix + "measure-" + id + "-" + rs.getInt("window_position") + "-" + day + "@oko-plan",
                day,
                (int) Math.min(Integer.MAX_VALUE, rs.getLong("version")),
                message("feed.summary." + state, rs.getString("measure")),
                message(
                        "feed.description",
                        rs.getString("plan"),
                        kind == Kind.CONFIRM
                                ? message("feed.to-confirm", amount)
                                : message("feed.progress", done, amount)),
                site + AssignmentFilter.PATH + "?status=all&measure=" + id);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
