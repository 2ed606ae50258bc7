package okoplan.notification.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okoplan.execution.AssignmentCondition;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Role;
import okoplan.shared.RussianDates;
import okoplan.shared.SchoolId;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to be told to a person now, list by list; each as the page shows it that the letter leads to. */
@Service
class DigestContents {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int FIRST = 10;

    private final JdbcClient jdbc;
    private final DigestSettingsStore settings;
    private final InterimReminders interim;
    private final MessageSource messages;

    DigestContents(JdbcClient jdbc, DigestSettingsStore settings, InterimReminders interim, MessageSource messages) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.interim = interim;
        this.messages = messages;
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

    /**
     * Lists without an assignment are left out.
     *
     * @param since up to and with this day everything had been told before
     */
    @Transactional(readOnly = true)
    public List<DigestPart> daily(Actor reader, LocalDate since, LocalDate day) {
        DigestSettings its = settings.of(reader.municipality());
        List<DigestPart> parts = new ArrayList<>();
        Told told = new Told(
                reader,
                day,
                its,
                isReminded(reader),
                its.interim() && interim.begins(reader.municipality(), since, day));
        if (reader.is(Role.DIRECTOR) || reader.isDepartment()) {
            executor(parts, told, own(reader));
        }
        if (reader.is(Role.STAFF)) {
            AssignmentFilter mine = AssignmentFilter.of(ListStatus.REPORTED).withPlansOf(null, true);
            add(parts, "review", reader, day, mine, 0, true);
            extensions(parts, reader);
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

    /** What the reader is to do: of who sees more, only that. */
    private static AssignmentFilter own(Actor reader) {
        AssignmentFilter all = AssignmentFilter.of(ListStatus.ALL);
        if (!reader.isDepartment()) {
            return all;
        }
        return reader.is(Role.DIRECTOR) && reader.school() != null ? all.ofOwn() : all.with(reader.person());
    }

    /**
     * To whom what is told.
     *
     * @param reminded the reader wants to be told of what is not late yet
     * @param interim what lasts the whole period is named today
     */
    private record Told(Actor reader, LocalDate day, DigestSettings its, boolean reminded, boolean interim) {}

    private void executor(List<DigestPart> parts, Told told, AssignmentFilter own) {
        Actor reader = told.reader();
        LocalDate day = told.day();
        boolean named = !reader.isDepartment() || reader.is(Role.DIRECTOR);
        add(parts, "overdue", reader, day, own.with(ListStatus.OVERDUE), 0, named);
        add(parts, "returned", reader, day, own.with(ListStatus.RETURNED), 0, named);
        ListStatus asked = told.reminded() ? ListStatus.TO_CONFIRM : ListStatus.UNCONFIRMED;
        if (told.reminded()) {
            int ahead = told.its().daysAhead();
            add(
                    parts,
                    "due",
                    reader,
                    day,
                    own.with(ListStatus.ACTIVE).dueBetween(day, day.plusDays(ahead)),
                    ahead,
                    named);
        }
        add(parts, "confirm", reader, day, own.with(asked), 0, named);
        if (told.reminded() && told.interim()) {
            add(parts, "interim", reader, day, own.with(ListStatus.WITHIN_PERIOD), 0, named);
        }
    }

    /** The requests for a later date that wait in the plans that the reader made. */
    private void extensions(List<DigestPart> parts, Actor reader) {
        List<Counted> found = jdbc.sql("""
                        select e.id, concat_ws(' ', nullif(m.number, ''), m.title) as text, e.asked_due, count(*) over () as total,
                               coalesce(s.short_name, o.short_name, concat_ws(' ', r.last_name, r.first_name, r.middle_name))
                                   as executor
                        from extension e
                        join assignment a on a.id = e.assignment_id
                        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        where e.municipality_id = :municipality and e.status = 'PENDING' and p.created_by = :account
                        order by e.asked_on, e.id
                        limit :first
                        """)
                .param("municipality", reader.municipality().value())
                .param("account", reader.account().value())
                .param("first", FIRST)
                .query((rs, row) -> new Counted(
                        new DigestPart.Line(
                                rs.getString("text"),
                                "/extensions/" + rs.getLong("id"),
                                Objects.requireNonNullElse(rs.getString("executor"), ""),
                                message(
                                        "digest.line.asked",
                                        RussianDates.dayMonth(rs.getObject("asked_due", LocalDate.class)))),
                        rs.getLong("total")))
                .list();
        part(parts, "extensions", "/extensions?state=PENDING&mine=true", 0, found);
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
                        select a.id, concat_ws(' ', nullif(m.number, ''), m.title) as text, a.due_on, a.confirm_by, count(*) over () as total,
                               coalesce(s.short_name, o.short_name, concat_ws(' ', r.last_name, r.first_name, r.middle_name))
                                   as executor
                        from %s
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        where %s
                        order by a.due_on, a.confirm_by, a.id
                        limit :first
                        """.formatted(condition.rows(), condition.narrowed()))
                .params(condition.params())
                .param("first", FIRST)
                .query((rs, row) -> {
                    return new Counted(
                            new DigestPart.Line(
                                    rs.getString("text"),
                                    AssignmentFilter.PATH + "/" + rs.getLong("id"),
                                    named ? Objects.requireNonNullElse(rs.getString("executor"), "") : "",
                                    when(rs, day)),
                            rs.getLong("total"));
                })
                .list();
        part(parts, name, filter.url(), days, found);
    }

    private String when(ResultSet rs, LocalDate day) throws SQLException {
        LocalDate due = rs.getObject("due_on", LocalDate.class);
        LocalDate confirmBy = rs.getObject("confirm_by", LocalDate.class);
        if (due != null || confirmBy == null) {
            return due == null ? "" : RussianDates.relative(due, day);
        }
        return confirmBy.isBefore(day)
                ? message("digest.line.unconfirmed", RussianDates.dayMonth(confirmBy.plusDays(1)))
                : message("digest.line.confirm-by", RussianDates.dayMonth(confirmBy));
    }

    private static void part(List<DigestPart> parts, String name, String url, int days, List<Counted> found) {
        if (!found.isEmpty()) {
            parts.add(new DigestPart(
                    name,
                    url,
                    days,
                    found.get(0).total(),
                    found.stream().map(Counted::line).toList()));
        }
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
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
