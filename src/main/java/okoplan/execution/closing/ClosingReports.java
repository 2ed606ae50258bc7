package okoplan.execution.closing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.execution.Punctuality;
import okoplan.plan.PlanClosing;
import okoplan.plan.PlanHeader;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closing reports, each in a few queries. What is carried over goes on, and the report with it. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class ClosingReports {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Executors that are named of one measure. */
    private static final int NAMED = 10;

    private static final String ENDED = """
            ended as materialized (
                select a.id, a.measure_id, a.school_id, a.organization_id, a.person_id, m.section_id, a.status, a.due_on,
                       a.status = 'ACCEPTED' as done,
                       a.status = 'ACCEPTED' and exists (
                           select from lateness l
                           where l.municipality_id = a.municipality_id and l.assignment_id = a.id and l.since > a.due_on) as late,
                       a.status = 'CARRIED' or a.status in ('OPEN', 'RETURNED') as carried,
                       coalesce(s.short_name, o.short_name, concat_ws(' ', r.last_name, r.first_name, r.middle_name)) as executor,
                       s.position as place
                from assignment a
                join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                where a.municipality_id = :municipality and a.plan_id = :plan
            )
            """;

    private final PlanClosing plans;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    ClosingReports(PlanClosing plans, JdbcClient jdbc, MessageSource messages) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** One sum: of a section, of an executor, or of everything. */
    private record Sum(
            @Nullable Long section,
            @Nullable Long school,
            @Nullable Long organization,
            @Nullable Long person,
            boolean ofSections,
            String name,
            ClosingCount count) {

        boolean isOfExecutor() {
            return school != null || organization != null || person != null;
        }

        boolean isWhole() {
            return !ofSections && !isOfExecutor();
        }

        AssignmentFilter narrow(AssignmentFilter filter) {
            return filter.with(school == null ? null : new SchoolId(school))
                    .with(organization == null ? null : new OrganizationId(organization))
                    .with(person == null ? null : new PersonId(person));
        }
    }

    /** The report; there is none of a plan that is not closed. */
    @Transactional(readOnly = true)
    ClosingReport read(Actor actor, PlanId id) {
        PlanHeader plan = plans.header(actor, id);
        if (!plan.isClosed()) {
            throw new NotFoundException(id);
        }
        List<Sum> sums = sums(id);
        List<ClosingLine> sections = lines(sums, Sum::ofSections, id);
        return new ClosingReport(
                plan,
                lines(sums, Sum::isWhole, id).get(0),
                sections.size() > 1 ? sections : List.of(),
                lines(sums, Sum::isOfExecutor, id),
                leftOver(id),
                waiting(id));
    }

    private List<ClosingLine> lines(List<Sum> sums, Predicate<Sum> which, PlanId plan) {
        return sums.stream().filter(which).map(sum -> line(sum, plan)).toList();
    }

    private ClosingLine line(Sum sum, PlanId plan) {
        if (sum.ofSections()) {
            String name = sum.name().isEmpty() ? text("execution.closing.report.no-section") : sum.name();
            return new ClosingLine(name, sum.count(), null);
        }
        AssignmentFilter accepted = filter(ListStatus.ACCEPTED, sum, plan);
        return new ClosingLine(
                sum.isWhole() ? text("execution.closing.report.whole") : sum.name(),
                sum.count(),
                new ClosingLine.Links(
                        filter(ListStatus.ALL, sum, plan).url(),
                        accepted.url(),
                        accepted.with(Punctuality.LATE).url(),
                        filter(ListStatus.NOT_DONE, sum, plan).url(),
                        filter(ListStatus.CARRIED, sum, plan).url(),
                        filter(ListStatus.REPORTED, sum, plan).url(),
                        filter(ListStatus.CANCELLED, sum, plan).url()));
    }

    private static AssignmentFilter filter(ListStatus status, Sum sum, PlanId plan) {
        return sum.narrow(AssignmentFilter.of(status).with(plan));
    }

    private List<Sum> sums(PlanId plan) {
        return jdbc.sql("with " + ENDED + """
                        , summed as (
                            select section_id, school_id, organization_id, person_id, grouping(section_id) = 0 as of_sections,
                                   max(executor) as executor, max(place) as place,
                                   count(*) as every, count(*) filter (where done) as done, count(*) filter (where late) as late,
                                   count(*) filter (where status = 'NOT_DONE') as not_done,
                                   count(*) filter (where carried) as carried,
                                   count(*) filter (where status = 'REPORTED') as reported,
                                   count(*) filter (where status = 'CANCELLED') as cancelled
                            from ended
                            group by grouping sets ((), (section_id), (school_id, organization_id, person_id))
                        )
                        select c.*, case when of_sections then concat_ws(' ', nullif(n.number, ''), n.title) else executor end as name
                        from summed c
                        left join section n on n.municipality_id = :municipality and n.id = c.section_id
                        order by n.position nulls first, c.place, name
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query((rs, row) -> new Sum(
                        rs.getObject("section_id", Long.class),
                        rs.getObject("school_id", Long.class),
                        rs.getObject("organization_id", Long.class),
                        rs.getObject("person_id", Long.class),
                        rs.getBoolean("of_sections"),
                        Objects.requireNonNullElse(rs.getString("name"), ""),
                        count(rs)))
                .list();
    }

    private static ClosingCount count(ResultSet rs) throws SQLException {
        return new ClosingCount(
                rs.getLong("every"),
                rs.getLong("done"),
                rs.getLong("late"),
                rs.getLong("not_done"),
                rs.getLong("carried"),
                rs.getLong("reported"),
                rs.getLong("cancelled"));
    }

    private List<LeftOver> leftOver(PlanId plan) {
        return jdbc.sql("with " + ENDED + """
                        , grouped as (
                            select e.measure_id, case when e.carried then 'CARRY' when e.status = 'CANCELLED' then 'CANCEL'
                                                      else e.status end as outcome,
                                   coalesce(d.reason, '') as reason, count(*) as amount,
                                   (array_agg(distinct e.executor))[1 : %d] as executors, count(distinct e.executor) as several
                            from ended e
                            left join closing_decision d on d.assignment_id = e.id and d.was_status is not null
                            where e.carried or e.status = 'NOT_DONE' or e.status = 'CANCELLED' and d.assignment_id is not null
                            group by 1, 2, 3
                        )
                        select g.*, concat_ws(' ', nullif(m.number, ''), m.title) as measure, m.deadline_phrase
                        from grouped g
                        join measure m on m.municipality_id = :municipality and m.id = g.measure_id
                        order by case g.outcome when 'NOT_DONE' then 1 when 'CARRY' then 2 else 3 end, m.position, m.id, g.reason
                        """.formatted(NAMED))
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query((rs, row) -> new LeftOver(
                        rs.getString("measure"),
                        rs.getString("deadline_phrase"),
                        Fate.valueOf(rs.getString("outcome")),
                        rs.getString("reason"),
                        rs.getLong("amount"),
                        rs.getLong("several"),
                        names(rs.getArray("executors"))))
                .list();
    }

    private long waiting(PlanId plan) {
        return jdbc.sql("""
                        select count(*) from assignment
                        where municipality_id = :municipality and plan_id = :plan and status in ('OPEN', 'RETURNED')
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query(Long.class)
                .single();
    }

    private static List<String> names(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
