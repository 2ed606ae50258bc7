package okoplan.plan.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.YearShift;
import okoplan.plan.Leftovers;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanSnapshot;
import okoplan.plan.PlanSnapshots;
import okoplan.plan.PlanViews;
import okoplan.plan.PlanYears;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan beside the one of the year before that it was begun from: its rows, and how both were done. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class LastYear {

    private final PlanViews plans;
    private final PlanSnapshots snapshots;
    private final Leftovers leftovers;
    private final JdbcClient jdbc;

    LastYear(PlanViews plans, PlanSnapshots snapshots, Leftovers leftovers, JdbcClient jdbc) {
        this.leftovers = leftovers;
        this.plans = plans;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /**
     * Both plans.
     *
     * @param toCheck keys of the rows whose deadline is not the same days of another year
     * @param figures of both, the earlier first
     * @param waiting how many measures the closed plan before has left over that are not in this draft yet
     */
    record View(
            PlanHeader before,
            PlanHeader plan,
            PlanComparison rows,
            Set<Long> toCheck,
            List<Figures> figures,
            long waiting) {}

    /**
     * How a plan was done.
     *
     * @param total assignments that were not cancelled
     * @param late of the done ones
     */
    record Figures(PlanHeader plan, long measures, long total, long done, long late) {

        public long getOpen() {
            return total - done;
        }
    }

    /** @throws NotFoundException when the plan was not begun from another one that the person may see */
    @Transactional(readOnly = true)
    View read(Actor actor, PlanId id) {
        PlanHeader plan = plans.header(actor, id);
        if (plan.follows() == null) {
            throw new NotFoundException(id);
        }
        PlanHeader before = plans.header(actor, plan.follows());
        YearShift shift = new YearShift(PlanYears.between(before.period(), plan.period()));
        Set<Long> toCheck = toCheck(plan, shift);
        return new View(
                before,
                plan,
                PlanComparison.of(
                        snapshots.take(before.id()),
                        snapshots.takeNext(id),
                        (was, is) -> shifted(was, is, shift, toCheck.contains(is.key()))),
                toCheck,
                figures(actor, List.of(before, plan)),
                leftovers.count(plan).waiting());
    }

    /** The row as it is a year later; its dates are in words, and compared as days before. */
    private static PlanSnapshot.Row shifted(
            PlanSnapshot.Row was, PlanSnapshot.Row is, YearShift shift, boolean otherDays) {
        return new PlanSnapshot.Row(
                was.heading(),
                was.key(),
                was.number(),
                shift.text(was.title()),
                shift.phrase(was.deadline()),
                otherDays ? was.dates() : is.dates(),
                was.responsible(),
                was.parties(),
                shift.text(was.result()));
    }

    private Set<Long> toCheck(PlanHeader plan, YearShift shift) {
        record Window(long key, boolean now, DeadlineWindow window) {}
        List<Window> windows = jdbc.sql("""
                        select m.follows_measure_id as key, w.measure_id = m.id as now, w.starts_on, w.due_on
                        from measure m
                        join deadline_window w on w.municipality_id = m.municipality_id
                            and w.measure_id in (m.id, m.follows_measure_id)
                        where m.municipality_id = :municipality and m.plan_id = :plan and m.follows_measure_id is not null
                          and not m.carried
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.id().value())
                .query((rs, n) -> new Window(
                        rs.getLong("key"),
                        rs.getBoolean("now"),
                        new DeadlineWindow(
                                rs.getObject("starts_on", LocalDate.class), rs.getObject("due_on", LocalDate.class))))
                .list();
        Map<Long, Set<DeadlineWindow>> expected = windows.stream()
                .filter(window -> !window.now())
                .collect(Collectors.groupingBy(
                        Window::key, Collectors.mapping(window -> shift.window(window.window()), Collectors.toSet())));
        Map<Long, Set<DeadlineWindow>> read = windows.stream()
                .filter(Window::now)
                .collect(Collectors.groupingBy(Window::key, Collectors.mapping(Window::window, Collectors.toSet())));
        Set<Long> toCheck = new HashSet<>(expected.keySet());
        toCheck.addAll(read.keySet());
        toCheck.removeIf(key -> expected.getOrDefault(key, Set.of()).equals(read.getOrDefault(key, Set.of())));
        return toCheck;
    }

    private List<Figures> figures(Actor actor, List<PlanHeader> both) {
        Long school =
                actor.limitedToSchool() == null ? null : actor.limitedToSchool().value();
        List<Figures> figures = new ArrayList<>();
        for (PlanHeader plan : both) {
            figures.add(jdbc.sql("""
                            select (select count(*) from measure m
                                    where m.municipality_id = :municipality and m.plan_id = :plan) as measures,
                                   count(*) as total, count(*) filter (where a.status = 'ACCEPTED') as done,
                                   count(*) filter (where a.status = 'ACCEPTED' and exists (
                                       select from lateness l
                                       where l.municipality_id = a.municipality_id and l.assignment_id = a.id
                                         and l.since > a.due_on)) as late
                            from assignment a
                            where a.municipality_id = :municipality and a.plan_id = :plan and a.status <> 'CANCELLED'
                              and (:school::bigint is null or a.school_id = :school)
                            """)
                    .param("municipality", MunicipalityScope.current().id().value())
                    .param("plan", plan.id().value())
                    .param("school", school)
                    .query((rs, n) -> new Figures(
                            plan, rs.getLong("measures"), rs.getLong("total"), rs.getLong("done"), rs.getLong("late")))
                    .single());
        }
        return figures;
    }
}
