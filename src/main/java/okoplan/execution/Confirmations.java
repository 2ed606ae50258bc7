package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.execution.evidence.EvidenceView;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was confirmed; each time in one statement for all that one form confirms. */
@Repository
class Confirmations {

    private final JdbcClient jdbc;
    private final EvidenceStore evidence;

    Confirmations(JdbcClient jdbc, EvidenceStore evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Which of these this form has confirmed already. */
    Set<Long> alreadySent(ConfirmationContent content, Collection<Long> assignments) {
        return new HashSet<>(jdbc.sql("""
                        select assignment_id from confirmation
                        where assignment_id = any(:assignments) and submission_key = :key
                        """)
                .param("assignments", assignments.toArray(Long[]::new))
                .param("key", content.key())
                .query(Long.class)
                .list());
    }

    /** With which month the year of these plans begins. */
    Map<PlanId, Month> years(Actor actor, Collection<PlanId> plans) {
        Map<PlanId, Month> years = new HashMap<>();
        jdbc.sql("""
                select id, extract(month from period_from)::integer as month from plan
                where municipality_id = :municipality and id = any(:plans)
                """)
                .param("municipality", actor.municipality().value())
                .param("plans", plans.stream().map(PlanId::value).distinct().toArray(Long[]::new))
                .query(rs -> {
                    int month = rs.getInt("month");
                    years.put(new PlanId(rs.getLong("id")), month == 0 ? Month.JANUARY : Month.of(month));
                });
        return years;
    }

    /** Writes them, tells so in the history, and asks for the next. */
    List<Long> write(
            Actor actor,
            Map<Assignment, ConfirmationRule.Step> steps,
            ConfirmationContent content,
            LocalDate day,
            Instant now) {
        List<Assignment> of = List.copyOf(steps.keySet());
        return jdbc.sql("""
                        with said as (
                            select s.assignment, s.on_behalf, cast(s.covers_to as date) as covers_to, cast(s.next as date) as next
                            from unnest(:assignments, :behalf, :covers, :next) as s (assignment, on_behalf, covers_to, next)
                        ), made as (
                            insert into confirmation (municipality_id, assignment_id, asked_by_day, covers_to, text, confirmed_on,
                                                      confirmed_at, confirmed_by, on_behalf, submission_key)
                            select :municipality, a.id, a.confirm_by, s.covers_to, :text, :day, :now, :by, s.on_behalf, :key
                            from said s
                            join assignment a on a.municipality_id = :municipality and a.id = s.assignment
                            order by a.id
                            returning id
                        ), asked as (
                            update assignment a set confirm_by = s.next, version = a.version + 1
                            from said s
                            where a.municipality_id = :municipality and a.id = s.assignment
                        ), happened as (
                            insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at, account_id,
                                                          on_behalf)
                            select :municipality, s.assignment, 'CONFIRMED', :day, :now, :by, s.on_behalf from said s
                            order by s.assignment
                        )
                        select id from made
                        """)
                .param("municipality", actor.municipality().value())
                .param("assignments", of.stream().map(each -> each.id().value()).toArray(Long[]::new))
                .param("behalf", of.stream().map(each -> each.isOnBehalf(actor)).toArray(Boolean[]::new))
                .param("covers", days(of, steps, ConfirmationRule.Step::coversTo))
                .param("next", days(of, steps, ConfirmationRule.Step::next))
                .param("text", content.text())
                .param("key", content.key())
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", actor.account().value())
                .query(Long.class)
                .list();
    }

    private static String[] days(
            List<Assignment> of,
            Map<Assignment, ConfirmationRule.Step> steps,
            Function<ConfirmationRule.Step, LocalDate> day) {
        return of.stream()
                .map(each -> day.apply(Objects.requireNonNull(steps.get(each))).toString())
                .toArray(String[]::new);
    }

    /** Those of one assignment that the caller has seen to be visible, the latest first. */
    List<ConfirmationView> of(Actor actor, AssignmentId assignment) {
        List<ConfirmationView> bare = jdbc.sql("""
                        select c.id, c.covers_to, c.confirmed_on, c.confirmed_at, c.text, c.on_behalf,
                               concat_ws(' ', r.last_name, r.first_name, r.middle_name) as name
                        from confirmation c
                        join account b on b.municipality_id = c.municipality_id and b.id = c.confirmed_by
                        join person r on r.municipality_id = b.municipality_id and r.id = b.person_id
                        where c.municipality_id = :municipality and c.assignment_id = :assignment
                        order by c.confirmed_at desc, c.id desc
                        """)
                .param("municipality", actor.municipality().value())
                .param("assignment", assignment.value())
                .query((rs, n) -> new ConfirmationView(
                        rs.getLong("id"),
                        rs.getObject("covers_to", LocalDate.class),
                        rs.getObject("confirmed_on", LocalDate.class),
                        rs.getString("text"),
                        rs.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                        rs.getString("name"),
                        rs.getBoolean("on_behalf"),
                        List.of()))
                .list();
        Map<Long, List<EvidenceView>> attached =
                evidence.ofConfirmations(bare.stream().map(ConfirmationView::id).toList()).stream()
                        .collect(Collectors.groupingBy(EvidenceView::owner));
        return bare.stream()
                .map(each -> each.with(attached.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
