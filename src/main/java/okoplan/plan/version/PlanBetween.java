package okoplan.plan.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanSnapshot;
import okoplan.plan.PlanSnapshots;
import okoplan.plan.PlanViews;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan beside itself on another day: what its order said, by when things were due and how far they had come, at the end of both
 * days. Told from the history of the assignments, in a fixed number of queries; for a director only what the own school has to do.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
class PlanBetween {

    /** Each assignment as it stood at the end of both days; what came later or was cancelled is not there. */
    private static final String STATES = """
            with day (place, on_day) as (
                values (1, cast(:first as date)), (2, cast(:last as date))
            ), here as materialized (
                select a.id, a.measure_id, a.due_on, p.approved_on
                from assignment a
                join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                where a.municipality_id = :municipality and a.plan_id = :plan
                  and (:school::bigint is null or a.school_id = :school)
            ), event as materialized (
                select e.assignment_id, e.id, e.kind, e.happened_on, e.due_before, e.due_on
                from here
                join assignment_event e on e.assignment_id = here.id
                where e.kind in ('CREATED', 'REPORTED', 'WITHDRAWN', 'RETURNED', 'ACCEPTED', 'CANCELLED', 'NOT_DONE', 'CARRIED',
                                 'REOPENED', 'DATE_SET', 'DATE_MOVED', 'EXTENSION_GRANTED')
            ), folded as (
                select assignment_id, day.place,
                       min(happened_on) filter (where kind = 'CREATED') as created_on,
                       (array_agg(kind order by id desc) filter (
                           where happened_on <= on_day
                             and kind not in ('CREATED', 'DATE_SET', 'DATE_MOVED', 'EXTENSION_GRANTED')))[1] as kind,
                       (array_agg(due_on order by id desc) filter (
                           where happened_on <= on_day and kind in ('DATE_SET', 'DATE_MOVED', 'EXTENSION_GRANTED')))[1] as due_then,
                       count(*) filter (
                           where happened_on <= on_day and kind in ('DATE_SET', 'DATE_MOVED', 'EXTENSION_GRANTED')) as moved,
                       (array_agg(due_before order by id) filter (
                           where happened_on > on_day and kind in ('DATE_SET', 'DATE_MOVED', 'EXTENSION_GRANTED')))[1] as due_before,
                       count(*) filter (
                           where happened_on > on_day and kind in ('DATE_SET', 'DATE_MOVED', 'EXTENSION_GRANTED')) as to_move
                from event, day
                group by assignment_id, day.place
            ), state as materialized (
                select here.id, here.measure_id, day.place, coalesce(f.kind, 'OPEN') as kind,
                       case when f.moved > 0 then f.due_then when f.to_move > 0 then f.due_before else here.due_on end as due_on,
                       exists (select from lateness l
                               where l.assignment_id = here.id and l.since <= day.on_day
                                 and (l.ended_on is null or l.ended_on > day.on_day)) as late
                from here
                cross join day
                left join folded f on f.assignment_id = here.id and f.place = day.place
                where coalesce(f.created_on, here.approved_on) <= day.on_day and coalesce(f.kind, '') <> 'CANCELLED'
            )
            """;

    private final PlanViews plans;
    private final PlanVersions versions;
    private final PlanSnapshots snapshots;
    private final JdbcClient jdbc;
    private final Today today;

    PlanBetween(PlanViews plans, PlanVersions versions, PlanSnapshots snapshots, JdbcClient jdbc, Today today) {
        this.plans = plans;
        this.versions = versions;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * How the assignments of a measure, or of the whole plan, stood on a day.
     *
     * @param due the earliest due date
     * @param lastDue the latest one
     */
    record State(
            long total,
            long done,
            long reported,
            long late,
            @Nullable LocalDate due,
            @Nullable LocalDate lastDue) {

        static final State NONE = new State(0, 0, 0, 0, null, null);

        State plus(State other) {
            return new State(
                    total + other.total, done + other.done, reported + other.reported, late + other.late, null, null);
        }

        /** What is neither done nor waits for review. */
        public long getOpen() {
            return total - done - reported;
        }
    }

    /**
     * A row of the plan on both days.
     *
     * @param moved how many assignments have another due date on the later day
     */
    record Line(PlanComparison.Line text, State before, State after, long moved) {

        public boolean isChanged() {
            return text.isChange() || moved > 0 || !before.equals(after);
        }
    }

    /**
     * The plan on both days.
     *
     * @param first the earlier day, not before the approval
     * @param last the later day, not after today
     */
    record View(
            PlanHeader plan,
            LocalDate first,
            LocalDate last,
            List<Line> lines,
            State before,
            State after,
            long moved) {}

    /**
     * Reads both days; the earlier first, however they are given.
     *
     * @param from null: the day of approval
     * @param to null: today
     * @throws NotFoundException when the plan was never approved
     */
    @Transactional(readOnly = true)
    View read(Actor actor, PlanId id, @Nullable LocalDate from, @Nullable LocalDate to) {
        PlanHeader plan = plans.header(actor, id);
        PlanHeader.Approval approval = plan.approval();
        if (approval == null) {
            throw new NotFoundException(id);
        }
        LocalDate now = today.dateIn(actor.zone());
        LocalDate one = within(from == null ? approval.on() : from, approval.on(), now);
        LocalDate other = within(to == null ? now : to, approval.on(), now);
        LocalDate first = one.isAfter(other) ? other : one;
        LocalDate last = one.isAfter(other) ? one : other;
        PlanComparison texts = PlanComparison.of(text(actor, id, first, now), text(actor, id, last, now));
        Map<Long, State[]> states = states(actor, id, first, last);
        Map<Long, Long> moved = moved(actor, id, first, last);
        List<Line> lines = new ArrayList<>();
        State before = State.NONE;
        State after = State.NONE;
        for (PlanComparison.Line line : texts.lines()) {
            State[] both = line.heading() ? null : states.get(line.key());
            Line whole = both == null
                    ? new Line(line, State.NONE, State.NONE, 0)
                    : new Line(line, both[0], both[1], moved.getOrDefault(line.key(), 0L));
            lines.add(whole);
            before = before.plus(whole.before());
            after = after.plus(whole.after());
        }
        return new View(
                plan,
                first,
                last,
                lines,
                before,
                after,
                moved.values().stream().mapToLong(Long::longValue).sum());
    }

    private static LocalDate within(LocalDate day, LocalDate earliest, LocalDate latest) {
        return day.isBefore(earliest) ? earliest : day.isAfter(latest) ? latest : day;
    }

    /** What the plan said at the end of the day: the version that counted then. */
    private PlanSnapshot text(Actor actor, PlanId id, LocalDate day, LocalDate now) {
        List<PlanVersion> all = versions.all(actor, id);
        if (day.equals(now) || all.isEmpty()) {
            return snapshots.take(id);
        }
        return versions.snapshot(
                actor,
                id,
                all.stream()
                        .filter(version -> !version.on().isAfter(day))
                        .mapToInt(PlanVersion::number)
                        .max()
                        .orElse(1));
    }

    private Map<Long, State[]> states(Actor actor, PlanId plan, LocalDate first, LocalDate last) {
        Map<Long, State[]> states = new HashMap<>();
        query(actor, plan, first, last, """
                select measure_id, place, count(*) as total, count(*) filter (where kind = 'ACCEPTED') as done,
                       count(*) filter (where kind = 'REPORTED') as reported, count(*) filter (where late) as late,
                       min(due_on) as due, max(due_on) as last_due
                from state
                group by measure_id, place
                """).query(rs -> {
            State[] both =
                    states.computeIfAbsent(rs.getLong("measure_id"), key -> new State[] {State.NONE, State.NONE});
            both[rs.getInt("place") - 1] = state(rs);
        });
        return states;
    }

    private static State state(ResultSet rs) throws SQLException {
        return new State(
                rs.getLong("total"),
                rs.getLong("done"),
                rs.getLong("reported"),
                rs.getLong("late"),
                rs.getObject("due", LocalDate.class),
                rs.getObject("last_due", LocalDate.class));
    }

    private Map<Long, Long> moved(Actor actor, PlanId plan, LocalDate first, LocalDate last) {
        Map<Long, Long> moved = new HashMap<>();
        query(actor, plan, first, last, """
                select one.measure_id, count(*) as moved
                from state one
                join state other on other.id = one.id and other.place = 2
                where one.place = 1 and one.due_on is distinct from other.due_on
                group by one.measure_id
                """).query(rs -> {
            moved.put(rs.getLong("measure_id"), rs.getLong("moved"));
        });
        return moved;
    }

    private JdbcClient.StatementSpec query(Actor actor, PlanId plan, LocalDate first, LocalDate last, String sql) {
        return jdbc.sql(STATES + sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .param("first", first)
                .param("last", last)
                .param(
                        "school",
                        actor.limitedToSchool() == null
                                ? null
                                : actor.limitedToSchool().value());
    }
}
