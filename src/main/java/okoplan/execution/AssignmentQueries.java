package okoplan.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.shared.AssignmentId;
import okoplan.shared.MalformedPageKeyException;
import okoplan.shared.MeasureId;
import okoplan.shared.PageKey;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of assignments, each in one statement whatever there is, by key and never by offset. */
@Repository
class AssignmentQueries {

    private final JdbcClient jdbc;

    AssignmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page: its sections are read in their order, each by its own index, until the page is full. */
    Slice<AssignmentRow> page(
            AssignmentCondition condition, List<ListSection> sections, @Nullable PageKey after, int limit) {
        Map<String, Object> params = condition.params();
        params.put("limit", limit + 1);
        int first = after == null ? 0 : sections.indexOf(section(after));
        if (first < 0) {
            throw new MalformedPageKeyException(String.valueOf(after));
        }
        List<String> parts = new ArrayList<>();
        for (int place = first; place < sections.size(); place++) {
            ListSection section = sections.get(place);
            String beyond = after != null && place == first ? beyond(section, after, params) : "";
            parts.add(part(section, place, condition.rows(), condition.narrowed() + beyond));
        }
        String union = String.join("\n union all \n", parts);
        List<AssignmentRow> rows = jdbc.sql("""
                        select a.place, a.id, a.version, a.plan_id, p.title as plan_title, a.measure_id, m.number, m.title,
                               a.school_id,
                               coalesce(s.short_name, o.short_name,
                                        concat_ws(' ', r.last_name, r.first_name, r.middle_name)) as executor,
                               a.timing, a.due_on, a.first_due_on, a.extended_to, a.status, a.overdue_since, a.review_due_on,
                               a.confirm_by, a.listed_by
                        from (
                        """ + union + """
                        ) a
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        order by a.place, a.listed_by, a.id
                        limit :limit
                        """)
                .params(params)
                .query((rs, n) -> row(rs, sections))
                .list();
        return Slice.of(rows, limit, row -> PageKey.of(row.section(), listedBy(row), row.id()));
    }

    private static Object listedBy(AssignmentRow row) {
        LocalDate day = row.due() == null && row.section().isDated() ? row.confirmBy() : row.due();
        return day == null ? "" : day;
    }

    private static String part(ListSection section, int place, String rows, String condition) {
        String order = section.isDated() ? section.day() + ", a.id" : "a.id";
        return "(select " + place + " as place, " + section.day() + " as listed_by, a.* from " + rows + " where "
                + condition + "\n  and " + section.condition() + " order by " + order + " limit :limit)";
    }

    private static String beyond(ListSection section, PageKey after, Map<String, Object> params) {
        params.put("afterId", after.number(2));
        if (!section.isDated()) {
            return " and a.id > :afterId";
        }
        params.put("afterDue", date(after.text(1)));
        return " and (" + section.day() + ", a.id) > (:afterDue, :afterId)";
    }

    private static ListSection section(PageKey after) {
        try {
            return ListSection.valueOf(after.text(0));
        } catch (IllegalArgumentException e) {
            throw new MalformedPageKeyException(after.text(0), e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedPageKeyException(text, e);
        }
    }

    /** How many there are of each status and section, in one pass. */
    Map<ListStatus, Long> counts(AssignmentCondition condition, List<ListStatus> wanted) {
        String columns = wanted.stream()
                .map(status -> "count(*) filter (where " + status.condition() + ") as " + status.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " from " + condition.rows() + " where " + condition.narrowed())
                .params(condition.params())
                .query((rs, n) -> {
                    Map<ListStatus, Long> counts = new LinkedHashMap<>();
                    for (ListStatus status : wanted) {
                        counts.put(status, rs.getLong(status.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** How many are to be done within the whole period: what the kept numbers do not tell. */
    long withinPeriod(AssignmentCondition condition) {
        return jdbc.sql("select count(*) from " + condition.rows() + " where " + condition.narrowed() + "\n  and "
                        + ListStatus.WITHIN_PERIOD.condition())
                .params(condition.params())
                .query(Long.class)
                .single();
    }

    /** How many are not late, and would be without an extension. */
    long onTimeByExtension(AssignmentCondition condition) {
        return jdbc.sql("select count(*) from " + condition.rows() + " where " + condition.narrowed() + "\n  and "
                        + ListSection.EXTENDED.condition())
                .params(condition.params())
                .query(Long.class)
                .single();
    }

    private static AssignmentRow row(ResultSet rs, List<ListSection> sections) throws SQLException {
        Long school = rs.getObject("school_id", Long.class);
        return new AssignmentRow(
                sections.get(rs.getInt("place")),
                new AssignmentId(rs.getLong("id")),
                rs.getInt("version"),
                new PlanId(rs.getLong("plan_id")),
                rs.getString("plan_title"),
                new MeasureId(rs.getLong("measure_id")),
                rs.getString("number"),
                rs.getString("title"),
                school == null ? null : new SchoolId(school),
                rs.getString("executor"),
                AssignmentTiming.valueOf(rs.getString("timing")),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("first_due_on", LocalDate.class),
                rs.getObject("extended_to", LocalDate.class),
                AssignmentStatus.valueOf(rs.getString("status")),
                rs.getObject("overdue_since", LocalDate.class),
                rs.getObject("review_due_on", LocalDate.class),
                rs.getObject("confirm_by", LocalDate.class));
    }
}
