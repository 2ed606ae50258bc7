package okoplan.notification.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Role;
import okoplan.shared.RussianDates;
import okoplan.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to be told to a person now, list by list; each as the page shows it that the letter leads to. */
@Service
class DigestContents {

    private static final int FIRST = 10;

    private final JdbcClient jdbc;
    private final DigestSettingsStore settings;

    DigestContents(JdbcClient jdbc, DigestSettingsStore settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * A head's week.
     *
     * @param overdue how many are overdue now, and {@code before} when the last week ended
     * @param became how many have become overdue since; {@code reported} how many reports came, {@code accepted} were accepted
     * @param waiting how many reports wait for review
     * @param schools those with most overdue
     */
    record Week(
            long overdue,
            long before,
            long became,
            long reported,
            long accepted,
            long waiting,
            List<SchoolLine> schools) {}

    record SchoolLine(String name, String url, long overdue) {}

    /** Lists without an assignment are left out. */
    @Transactional(readOnly = true)
    public List<DigestPart> daily(Actor reader, LocalDate day) {
        DigestSettings its = settings.of(reader.municipality());
        List<DigestPart> parts = new ArrayList<>();
        boolean reminded = isReminded(reader);
        if (reader.is(Role.DIRECTOR) || reader.isDepartment()) {
            AssignmentFilter own = reader.isDepartment()
                    ? AssignmentFilter.of(ListStatus.ALL).with(reader.person())
                    : AssignmentFilter.of(ListStatus.ALL);
            executor(parts, reader, day, own, its, reminded);
            if (reader.isDepartment() && reader.school() != null && reader.is(Role.DIRECTOR)) {
                executor(parts, reader, day, AssignmentFilter.of(ListStatus.ALL).with(reader.school()), its, reminded);
            }
        }
        if (reader.is(Role.STAFF)) {
            AssignmentFilter mine = AssignmentFilter.of(ListStatus.REPORTED).withPlansOf(null, true);
            add(parts, "review", reader, day, mine, 0, true);
        }
        if (reader.is(Role.HEAD)) {
            AssignmentFilter late = AssignmentFilter.of(ListStatus.OVERDUE).withLateDays(its.headAfter(), null);
            add(parts, "late-head", reader, day, late, its.headAfter(), true);
        } else if (reader.is(Role.STAFF)) {
            AssignmentFilter late = AssignmentFilter.of(ListStatus.OVERDUE)
                    .withLateDays(its.staffAfter(), null)
                    .withPlansOf(null, true);
            add(parts, "late-staff", reader, day, late, its.staffAfter(), true);
        }
        return parts;
    }

    private boolean isReminded(Actor reader) {
        return jdbc.sql(
                        "select coalesce((select reminders from notification_choice where account_id = :account), true)")
                .param("account", reader.account().value())
                .query(Boolean.class)
                .single();
    }

    private void executor(
            List<DigestPart> parts,
            Actor reader,
            LocalDate day,
            AssignmentFilter own,
            DigestSettings its,
            boolean reminded) {
        boolean named = !reader.isDepartment();
        add(parts, "overdue", reader, day, own.with(ListStatus.OVERDUE), 0, named);
        add(parts, "returned", reader, day, own.with(ListStatus.RETURNED), 0, named);
        if (reminded) {
            LocalDate last = day.plusDays(its.daysAhead());
            add(parts, "due", reader, day, own.with(ListStatus.ACTIVE).dueBetween(day, last), its.daysAhead(), named);
        }
    }

    private void add(
            List<DigestPart> parts,
            String name,
            Actor reader,
            LocalDate day,
            AssignmentFilter filter,
            int days,
            boolean named) {
        AssignmentCondition condition = AssignmentCondition.of(reader, day, filter);
        List<Counted> found = jdbc.sql("""
                        select a.id, concat_ws(' ', nullif(m.number, ''), m.title) as text, a.due_on, count(*) over () as total,
                               coalesce(s.short_name, o.short_name, concat_ws(' ', r.last_name, r.first_name, r.middle_name))
                                   as executor
                        from %s
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        where %s
                        order by a.due_on, a.id
                        limit :first
                        """.formatted(condition.rows(), condition.narrowed()))
                .params(condition.params())
                .param("first", FIRST)
                .query((rs, row) -> {
                    LocalDate due = rs.getObject("due_on", LocalDate.class);
                    return new Counted(
                            new DigestPart.Line(
                                    rs.getString("text"),
                                    AssignmentFilter.PATH + "/" + rs.getLong("id"),
                                    named ? Objects.requireNonNullElse(rs.getString("executor"), "") : "",
                                    due == null ? "" : RussianDates.relative(due, day)),
                            rs.getLong("total"));
                })
                .list();
        if (!found.isEmpty()) {
            parts.add(new DigestPart(
                    name,
                    filter.url(),
                    days,
                    found.get(0).total(),
                    found.stream().map(Counted::line).toList()));
        }
    }

    private record Counted(DigestPart.Line line, long total) {}

    @Transactional(readOnly = true)
    public Week weekly(MunicipalityId municipality, LocalDate since, LocalDate day) {
        List<SchoolLine> schools = jdbc.sql("""
                        select s.id, s.short_name, sum(c.amount) as amount
                        from overdue_count c
                        join school s on s.municipality_id = c.municipality_id and s.id = c.school_id
                        where c.municipality_id = :municipality
                        group by s.id, s.short_name, s.position
                        having sum(c.amount) > 0
                        order by amount desc, s.position, s.id
                        limit :first
                        """)
                .param("municipality", municipality.value())
                .param("first", FIRST)
                .query((rs, row) -> new SchoolLine(
                        rs.getString("short_name"),
                        AssignmentFilter.of(ListStatus.OVERDUE)
                                .with(new SchoolId(rs.getLong("id")))
                                .url(),
                        rs.getLong("amount")))
                .list();
        return jdbc.sql("""
                        select (select coalesce(sum(amount), 0) from overdue_count where municipality_id = :municipality) as overdue,
                               (select coalesce(sum(amount), 0) from lateness_change
                                where municipality_id = :municipality and day <= :since) as before,
                               (select count(distinct assignment_id) from lateness
                                where municipality_id = :municipality and since > :since and since <= :day) as became,
                               (select count(*) from report
                                where municipality_id = :municipality and submitted_on >= :since and submitted_on < :day
                                  and status <> 'WITHDRAWN') as reported,
                               (select count(*) from report
                                where municipality_id = :municipality and reviewed_on >= :since and reviewed_on < :day
                                  and status = 'ACCEPTED') as accepted,
                               (select coalesce(sum(amount), 0) from assignment_count
                                where municipality_id = :municipality and status = 'REPORTED') as waiting
                        """)
                .param("municipality", municipality.value())
                .param("since", since)
                .param("day", day)
                .query((rs, row) -> new Week(
                        rs.getLong("overdue"),
                        rs.getLong("before"),
                        rs.getLong("became"),
                        rs.getLong("reported"),
                        rs.getLong("accepted"),
                        rs.getLong("waiting"),
                        schools))
                .single();
    }
}
