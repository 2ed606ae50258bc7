package okoplan.plan.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanStatus;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.MalformedPageKeyException;
import okoplan.shared.PageKey;
import okoplan.shared.PlanId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans that a person may see, the latest period first, read by key. The department sees all; a director the own school's and
 * the municipal ones in force, with the progress of the own school.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
class PlanCatalogue {

    private static final String PAGE = """
            with shown as (
                select p.*
                from plan p
                where p.municipality_id = :municipality
                  and (:department or p.level = 'MUNICIPAL' and p.status <> 'DRAFT' or p.school_id = :own)
                  and (:level::text is null or p.level = :level)
                  and (:status::text is null or p.status = :status)
                  and (:year_from::date is null or p.period_to >= :year_from and p.period_from <= :year_to)
                  and (:school::bigint is null or p.school_id = :school)
                  and (:creator::bigint is null or p.created_by = :creator)
                  and (:after_from::date is null or (p.period_from, p.id) < (:after_from, :after_id))
                order by p.period_from desc, p.id desc
                limit :rows
            )
            select p.id, p.title, p.level, p.school_id, s.short_name as school_name, p.period_from, p.period_to, p.status,
                   p.amends_plan_id is not null as amendment,
                   p.order_number, p.order_date,
                   (select count(*) from measure m where m.municipality_id = p.municipality_id and m.plan_id = p.id)
                       as measures,
                   coalesce(a.total, 0) as total, coalesce(a.accepted, 0) as accepted, coalesce(a.overdue, 0) as overdue
            from shown p
            left join school s on s.municipality_id = p.municipality_id and s.id = p.school_id
            left join lateral (
                select count(*) as total,
                       count(*) filter (where status = 'ACCEPTED') as accepted,
                       count(*) filter (where overdue_since is not null) as overdue
                from assignment
                where municipality_id = :municipality and plan_id = p.id and status <> 'CANCELLED'
                  and (:department or school_id = :own)) a on p.status <> 'DRAFT'
            order by p.period_from desc, p.id desc
            """;

    private final JdbcClient jdbc;

    PlanCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<PlanEntry> list(Actor actor, PlanFilter filter, @Nullable PageKey after, int limit) {
        Integer year = filter.schoolYear();
        List<PlanEntry> rows = jdbc.sql(PAGE)
                .param("municipality", actor.municipality().value())
                .param("department", actor.isDepartment())
                .param("own", actor.is(Role.DIRECTOR) ? value(actor.school()) : null)
                .param("level", filter.level() == null ? null : filter.level().name())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("year_from", year == null ? null : LocalDate.of(year, Month.SEPTEMBER, 1))
                .param("year_to", year == null ? null : LocalDate.of(year + 1, Month.AUGUST, 31))
                .param("school", value(filter.school()))
                .param("creator", filter.mine() ? actor.account().value() : null)
                .param("after_from", after == null ? null : day(after.text(0)))
                .param("after_id", after == null ? null : after.number(1))
                .param("rows", limit + 1)
                .query((rs, n) -> entry(rs))
                .list();
        return Slice.of(
                rows, limit, row -> PageKey.of(row.period().from(), row.id().value()));
    }

    /** How many documents were read that the person can go on to check. */
    int unfinishedImports(Actor actor) {
        return jdbc.sql("""
                        select count(*) from plan_import
                        where municipality_id = :municipality and status = 'OPEN'
                          and (by_department and :department or not by_department and school_id = :own::bigint)
                        """)
                .param("municipality", actor.municipality().value())
                .param("department", actor.isDepartment())
                .param("own", actor.is(Role.DIRECTOR) ? value(actor.school()) : null)
                .query(Integer.class)
                .single();
    }

    /** Beginnings of the school years that there are plans for, the latest first. */
    List<Integer> schoolYears(Actor actor) {
        return jdbc.sql("""
                        select min(period_from) as first, max(period_to) as last from plan
                        where municipality_id = :municipality
                        """)
                .param("municipality", actor.municipality().value())
                .query((rs, n) -> years(rs.getObject("first", LocalDate.class), rs.getObject("last", LocalDate.class)))
                .single();
    }

    private static List<Integer> years(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return List.of();
        }
        int latest = schoolYear(last);
        return IntStream.rangeClosed(0, latest - schoolYear(first))
                .mapToObj(back -> latest - back)
                .toList();
    }

    private static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new MalformedPageKeyException(written, e);
        }
    }

    private static @Nullable Long value(@Nullable SchoolId school) {
        return school == null ? null : school.value();
    }

    private static PlanEntry entry(ResultSet rs) throws SQLException {
        Long school = rs.getObject("school_id", Long.class);
        return new PlanEntry(
                new PlanId(rs.getLong("id")),
                rs.getString("title"),
                PlanLevel.valueOf(rs.getString("level")),
                school == null ? null : new SchoolId(school),
                rs.getString("school_name"),
                new DateRange(rs.getObject("period_from", LocalDate.class), rs.getObject("period_to", LocalDate.class)),
                PlanStatus.valueOf(rs.getString("status")),
                rs.getString("order_number"),
                rs.getObject("order_date", LocalDate.class),
                rs.getInt("measures"),
                rs.getLong("total"),
                rs.getLong("accepted"),
                rs.getLong("overdue"),
                rs.getBoolean("amendment"));
    }
}
