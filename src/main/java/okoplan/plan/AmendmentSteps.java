package okoplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What an amendment does to each assignment of its plan, worked out in one statement: for the page that says so beforehand
 * and for the approval that does it.
 *
 * <p>Windows of a measure that are the same in both versions belong together; the others are paired in their order, so that
 * a changed date is a date moved and not an assignment dropped and another made. What was reported or accepted is never
 * touched: {@code LEAVE} only notes that the plan no longer asks for it, {@code TAKE_BACK} that it does again. Nothing is
 * made with a date of the past merely because a school has come in after the plan was approved.
 */
@Component
public class AmendmentSteps {

    /** What becomes of an assignment. */
    public enum Action {
        /** Stays as it is. */
        KEEP,
        /** Open, gets another date, its first one, or none. */
        MOVE,
        /** Open, and no longer asked for. */
        CANCEL,
        /** Reported or accepted, and no longer asked for. */
        LEAVE,
        /** Reported or accepted earlier, dropped since, and asked for again. */
        TAKE_BACK,
        CREATE
    }

    /**
     * The columns: action, assignment_id (null when it is made), measure_id, school_id, organization_id, person_id,
     * position, timing, starts_on, due_on (as they will be), was_timing, was_on, planned_on (of what has been extended: the date
     * that the plan itself asks for, where due_on is the later of this and the granted one).
     */
    private static final String STEPS = """
            with copy as (
                select id, municipality_id, amends_plan_id, school_id
                from plan
                where municipality_id = :municipality and id = :copy and amends_plan_id is not null
            ), counting as (
                select day::date as day, counts::date as counts
                from unnest(:days::text[], :counting::text[]) as c (day, counts)
            ), slot as materialized (
                select said.*, row_number() over
                           (partition by planned, measure_id, timing, starts_on, said_on order by position) as twin
                from (select m.plan_id = copy.id as planned, coalesce(m.origin_measure_id, m.id) as measure_id,
                             coalesce(w.position, 0) as position,
                             case when w.id is not null then 'DATED'
                                  when m.deadline_kind in ('CONTINUOUS', 'ON_DEMAND') then m.deadline_kind
                                  else 'UNDATED' end as timing,
                             w.starts_on, w.due_on as said_on, coalesce(c.counts, w.due_on) as due_on
                      from copy
                      join measure m on m.municipality_id = copy.municipality_id
                          and m.plan_id in (copy.id, copy.amends_plan_id)
                      left join deadline_window w on w.municipality_id = m.municipality_id and w.measure_id = m.id
                          and (m.deadline_kind not in ('CONTINUOUS', 'ON_DEMAND') or m.deadline_overridden)
                      left join counting c on c.day = w.due_on) said
            ), same as materialized (
                select o.measure_id, o.position as was, n.position as becomes
                from slot o
                join slot n on n.measure_id = o.measure_id and n.timing = o.timing and n.twin = o.twin
                    and n.starts_on is not distinct from o.starts_on and n.said_on is not distinct from o.said_on
                where not o.planned and n.planned
            ), other as (
                select s.*, row_number() over (partition by s.planned, s.measure_id order by s.position) as place
                from slot s
                left join same on same.measure_id = s.measure_id
                    and s.position = case when s.planned then same.becomes else same.was end
                where same.measure_id is null
            ), pair as materialized (
                select measure_id, was, becomes from same
                union all
                select measure_id, o.position, n.position
                from (select * from other where not planned) o
                full join (select * from other where planned) n using (measure_id, place)
            ), executor as materialized (
                select coalesce(m.origin_measure_id, m.id) as measure_id, e.person_id, e.organization_id, e.school_id,
                       coalesce(e.school_id, 0) as s, coalesce(e.organization_id, 0) as o, coalesce(e.person_id, 0) as p
                from copy p
                join measure m on m.municipality_id = p.municipality_id and m.plan_id = p.id
                cross join lateral (%s) e
            ), same_parties as materialized (
                select coalesce(m.origin_measure_id, m.id) as measure_id
                from copy
                join measure m on m.municipality_id = copy.municipality_id
                    and m.plan_id in (copy.id, copy.amends_plan_id)
                left join responsible_party r on r.municipality_id = m.municipality_id and r.measure_id = m.id
                group by coalesce(m.origin_measure_id, m.id)
                having array_agg(concat_ws(':', r.kind, r.person_id, r.organization_id, r.school_id, r.school_group_id)
                                 order by r.kind, r.person_id, r.organization_id, r.school_id, r.school_group_id)
                           filter (where m.plan_id = :copy)
                       = array_agg(concat_ws(':', r.kind, r.person_id, r.organization_id, r.school_id, r.school_group_id)
                                   order by r.kind, r.person_id, r.organization_id, r.school_id, r.school_group_id)
                           filter (where m.plan_id <> :copy)
            ), present as materialized (
                select a.id, a.measure_id, a.school_id, a.organization_id, a.person_id, a.in_plan, a.window_position,
                       a.status in ('OPEN', 'RETURNED') as open, a.timing, a.starts_on, a.due_on, a.extended_to,
                       coalesce(a.planned_due_on, a.due_on) as plan_due,
                       coalesce(a.school_id, 0) as s, coalesce(a.organization_id, 0) as o, coalesce(a.person_id, 0) as p
                from copy
                join assignment a on a.municipality_id = copy.municipality_id and a.plan_id = copy.amends_plan_id
                where a.status <> 'CANCELLED'
            ), asked as materialized (
                select a.*, n.position, n.timing as new_timing, n.starts_on as new_start,
                       case when n.due_on is not null then greatest(n.due_on, a.extended_to) end as new_due,
                       case when a.extended_to is not null then n.due_on end as new_planned,
                       e.measure_id is not null and n.position is not null as wanted
                from present a
                left join pair on pair.measure_id = a.measure_id and pair.was = a.window_position
                left join slot n on n.planned and n.measure_id = a.measure_id and n.position = pair.becomes
                left join executor e on e.measure_id = a.measure_id and e.s = a.s and e.o = a.o and e.p = a.p
                where a.in_plan
            ), missing as (
                select n.measure_id, e.school_id, e.organization_id, e.person_id, e.s, e.o, e.p,
                       n.position, n.timing, n.starts_on, n.due_on,
                       n.timing = 'DATED' and n.due_on < :today and pair.was is not null
                           and same_parties.measure_id is not null as too_late
                from slot n
                join executor e on e.measure_id = n.measure_id
                join pair on pair.measure_id = n.measure_id and pair.becomes = n.position
                left join same_parties on same_parties.measure_id = n.measure_id
                left join asked a on a.wanted and a.measure_id = n.measure_id and a.position = n.position
                    and a.s = e.s and a.o = e.o and a.p = e.p
                where n.planned and a.id is null
            ), dropped_before as (
                select distinct on (measure_id, s, o, p, starts_on, plan_due) *
                from present
                where not in_plan and not open and due_on is not null
                order by measure_id, s, o, p, starts_on, plan_due, id
            ), steps as (
                select case when not wanted then case when open then 'CANCEL' else 'LEAVE' end
                            when open and (timing, starts_on, due_on) is distinct from (new_timing, new_start, new_due)
                            then 'MOVE'
                            else 'KEEP' end as action,
                       id as assignment_id, measure_id, school_id, organization_id, person_id,
                       position, new_timing as timing, new_start as starts_on, new_due as due_on,
                       timing as was_timing, due_on as was_on, new_planned as planned_on
                from asked
                union all
                select case when d.id is null then 'CREATE' else 'TAKE_BACK' end,
                       d.id, n.measure_id, n.school_id, n.organization_id, n.person_id,
                       n.position, n.timing, n.starts_on, n.due_on, null, null, null
                from missing n
                left join dropped_before d on d.measure_id = n.measure_id and d.s = n.s and d.o = n.o and d.p = n.p
                    and d.plan_due = n.due_on and d.starts_on is not distinct from n.starts_on
                where not n.too_late or d.id is not null
            )
            """.formatted(MeasureExecutors.OF_MEASURE);

    private final JdbcClient jdbc;
    private final DueDates dueDates;

    AmendmentSteps(JdbcClient jdbc, DueDates dueDates) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
    }

    /**
     * Finds the steps of a working copy in {@code steps}. The planner cannot know how many rows each part of the statement has
     * and would go through all pairs of them one by one, so it is told to hash.
     *
     * @param before what comes before «with»: empty, or the table that they are inserted into
     * @param after the query that reads {@code steps}
     * @param today before which day nothing is made for a school that came later
     * @param run runs the statement
     */
    public <T> T find(String before, PlanId copy, LocalDate today, String after, Function<StatementSpec, T> run) {
        List<String> days = new ArrayList<>();
        List<String> counting = new ArrayList<>();
        dueDates.counting(copy).forEach((day, counts) -> {
            days.add(day.toString());
            counting.add(counts.toString());
        });
        hashOnly("off");
        T found = run.apply(jdbc.sql(before + STEPS + after)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("copy", copy.value())
                .param("today", today)
                .param("days", days.toArray(String[]::new))
                .param("counting", counting.toArray(String[]::new)));
        hashOnly("on");
        return found;
    }

    private void hashOnly(String others) {
        jdbc.sql("select set_config('enable_nestloop', :others, true), set_config('enable_mergejoin', :others, true)")
                .param("others", others)
                .query((rs, n) -> rs.getString(1))
                .single();
    }
}
