package okoplan.execution;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.Role;

/**
 * The condition in SQL for the assignments a person may see, narrowed by a filter; {@code a} is the assignment. It is the
 * only place that says who sees what: the department sees all of the municipality; a director the own school's, those of
 * its people, and those of its own plans; others what is given to them in person.
 */
public final class AssignmentCondition {

    /** What a director sees, each by an index of its own: no row twice, for an assignment has one executor. */
    private static final String OF_DIRECTOR = """
            (select own.* from assignment own
             where own.municipality_id = :municipality and own.school_id = :ownSchool
             union all
             select own.* from assignment own
             where own.municipality_id = :municipality and own.person_id = any(array(%1$s))
             union all
             select own.* from assignment own
             where own.municipality_id = :municipality
               and own.plan_id in (select p.id from plan p
                                   where p.municipality_id = :municipality and p.school_id = :ownSchool)
               and own.school_id is distinct from :ownSchool
               and (own.person_id is null or own.person_id <> all(array(%1$s)))) a""".formatted("""
                    select r.id from person r
                    where r.municipality_id = :municipality and (r.school_id = :ownSchool or r.id = :ownPerson)""");

    /** The first day on which an open assignment is late by the date that would count without extensions. */
    public static final String LATE_WITHOUT_EXTENSION = """
            case when a.planned_due_on is not null
                 then greatest(a.planned_due_on, coalesce(a.returned_on, a.planned_due_on)) + 1 else a.overdue_since end""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final String rows;
    private final String visible;

    /** @param own only what a director would see */
    private AssignmentCondition(Actor actor, LocalDate today, boolean own) {
        params.put("municipality", actor.municipality().value());
        params.put("today", today);
        params.put("soon", today.plusDays(ListSection.SOON_DAYS));
        conditions.add("a.municipality_id = :municipality");
        if (actor.isDepartment() && !own) {
            rows = "assignment a";
            visible = "true";
            return;
        }
        params.put("ownPerson", actor.person().value());
        if (actor.school() == null || !actor.is(Role.DIRECTOR)) {
            rows = "assignment a";
            visible = "a.person_id = :ownPerson";
            conditions.add(visible);
            return;
        }
        params.put("ownSchool", actor.school().value());
        rows = OF_DIRECTOR;
        visible = """
                (a.school_id = :ownSchool or a.person_id = :ownPerson
                   or a.person_id in (select own.id from person own
                                      where own.municipality_id = :municipality and own.school_id = :ownSchool)
                   or a.plan_id in (select own.id from plan own
                                    where own.municipality_id = :municipality and own.school_id = :ownSchool))""";
    }

    /** All that the person may see. */
    public static AssignmentCondition visibleTo(Actor actor, LocalDate today) {
        return new AssignmentCondition(actor, today, false);
    }

    /** What of it the filter chooses. */
    public static AssignmentCondition of(Actor actor, LocalDate today, AssignmentFilter filter) {
        AssignmentCondition condition = whateverStatus(actor, today, filter);
        condition.conditions.add(filter.status().condition());
        return condition;
    }

    /** What the filter chooses but for its status. */
    static AssignmentCondition whateverStatus(Actor actor, LocalDate today, AssignmentFilter filter) {
        AssignmentCondition condition = new AssignmentCondition(actor, today, filter.own());
        condition.narrow(filter);
        condition.narrowDates(filter, today);
        condition.narrowPlans(actor, filter);
        return condition;
    }

    /** Only these of it. */
    AssignmentCondition among(Collection<AssignmentId> ids) {
        add("a.id = any(:among)", "among", ids.stream().map(AssignmentId::value).toArray(Long[]::new));
        return this;
    }

    /** For assignments that are few already, however they were found. */
    public String sql() {
        return narrowed() + "\n  and " + visible;
    }

    /** Those that the person may see, to read {@code from}: finds them by index where {@link #sql()} would look at all. */
    public String rows() {
        return rows;
    }

    /** What narrows {@link #rows()}. */
    public String narrowed() {
        return String.join("\n  and ", conditions);
    }

    public Map<String, Object> params() {
        return new LinkedHashMap<>(params);
    }

    private void narrow(AssignmentFilter filter) {
        if (filter.plan() != null) {
            add("a.plan_id = :plan", "plan", filter.plan().value());
        }
        if (filter.section() != null && filter.isOfSection()) {
            add("""
                    a.measure_id in (select stands.id from measure stands
                                     where stands.municipality_id = :municipality and stands.section_id = :section)""", "section", filter.section().value());
        } else if (filter.section() != null) {
            conditions.add("""
                    not exists (select from measure stands
                                where stands.municipality_id = a.municipality_id and stands.id = a.measure_id
                                  and stands.section_id is not null)""");
        }
        if (filter.measure() != null) {
            add("a.measure_id = :measure", "measure", filter.measure().value());
        }
        if (filter.school() != null) {
            add("a.school_id = :school", "school", filter.school().value());
        }
        if (filter.organization() != null) {
            add(
                    "a.organization_id = :organization",
                    "organization",
                    filter.organization().value());
        }
        if (filter.person() != null) {
            add("a.person_id = :person", "person", filter.person().value());
        }
        if (filter.others()) {
            conditions.add("a.school_id is null");
        }
        if (filter.outcome() != null) {
            conditions.add(filter.outcome().condition());
        }
        if (!filter.text().isEmpty()) {
            add("""
                    a.measure_id in (select said.id from measure said where said.municipality_id = :municipality
                                     and (said.title ilike :text or said.expected_result ilike :text or said.number ilike :text))""", "text", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private void narrowDates(AssignmentFilter filter, LocalDate today) {
        String since = filter.status() == ListStatus.OVERDUE_UNEXTENDED ? LATE_WITHOUT_EXTENSION : "a.overdue_since";
        if (filter.lateFrom() != null) {
            add(since + " <= :sinceLatest", "sinceLatest", today.minusDays(filter.lateFrom() - 1L));
        }
        if (filter.lateTo() != null) {
            add(since + " >= :sinceEarliest", "sinceEarliest", today.minusDays(filter.lateTo() - 1L));
        }
        String due =
                filter.punctuality() == null ? "a.due_on" : filter.punctuality().due();
        if (filter.punctuality() != null) {
            conditions.add(filter.punctuality().condition());
        }
        if (filter.from() != null) {
            add(due + " >= :dueFrom", "dueFrom", filter.from());
        }
        if (filter.to() != null) {
            add(due + " <= :dueTo", "dueTo", filter.to());
        }
        if (filter.lateOn() != null) {
            add("""
                    a.id in (select was.assignment_id from lateness was
                             where was.municipality_id = :municipality and was.since <= :lateOn
                               and (was.ended_on is null or was.ended_on > :lateOn))""", "lateOn", filter.lateOn());
        }
        if (filter.flagged() != null) {
            add("""
                    a.id in (select was.assignment_id from lateness was
                             where was.municipality_id = :municipality and was.flagged_on = :flaggedOn)""", "flaggedOn", filter.flagged());
        }
    }

    private void narrowPlans(Actor actor, AssignmentFilter filter) {
        if (filter.year() != null) {
            params.put("yearTo", LocalDate.of(filter.year() + 1, Month.AUGUST, 31));
            add("""
                    a.plan_id in (select lies.id from plan lies where lies.municipality_id = :municipality
                                  and lies.period_from <= :yearTo and lies.period_to >= :yearFrom)""", "yearFrom", LocalDate.of(filter.year(), Month.SEPTEMBER, 1));
        }
        if (filter.mine()) {
            add("""
                    a.plan_id in (select made.id from plan made
                                  where made.municipality_id = :municipality and made.created_by = :creator)""", "creator", actor.account().value());
        }
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        params.put(parameter, value);
    }
}
