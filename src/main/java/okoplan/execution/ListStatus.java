package okoplan.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What part of the assignments a list shows, as named in addresses ({@code status=overdue}). Each is a condition in SQL in
 * which {@code a} is the assignment, and the sections the list is shown in.
 */
public enum ListStatus {
    /** Everything the executors still owe. */
    ACTIVE("active", "a.status in ('OPEN', 'RETURNED')", ListSection.OWED),
    OVERDUE("overdue", ListSection.OVERDUE.condition(), List.of(ListSection.OVERDUE)),
    /** Overdue by the dates that would count without extensions: some of it is not late by the present dates. */
    OVERDUE_UNEXTENDED(
            "overdue-unextended",
            "(" + ListSection.OVERDUE.condition() + " or " + ListSection.EXTENDED.condition() + ")",
            List.of(ListSection.OVERDUE, ListSection.EXTENDED)),
    /** Due today or in the next 14 days. */
    SOON("soon", ListSection.SOON.condition(), List.of(ListSection.SOON)),
    LATER("later", ListSection.LATER.condition(), List.of(ListSection.LATER)),
    UNDATED("undated", ListSection.UNDATED.condition(), List.of(ListSection.UNDATED)),
    /** Continuous and on demand: never due. */
    ONGOING(
            "ongoing",
            "a.status in ('OPEN', 'RETURNED') and a.due_on is null and a.timing in ('CONTINUOUS', 'ON_DEMAND')",
            List.of(ListSection.UNCONFIRMED, ListSection.CONFIRM_SOON, ListSection.STANDING)),
    /** Continuous, and to be confirmed in the next 14 days, or by a day that has passed. */
    TO_CONFIRM(
            "to-confirm",
            "a.status in ('OPEN', 'RETURNED') and a.confirm_by <= :soon",
            List.of(ListSection.UNCONFIRMED, ListSection.CONFIRM_SOON)),
    /** Continuous, and to be confirmed by a day that has passed. */
    UNCONFIRMED("unconfirmed", ListSection.UNCONFIRMED.condition(), List.of(ListSection.UNCONFIRMED)),
    /** Due on the last day of the plan's period, and not soon: what is reminded of in the meantime. */
    WITHIN_PERIOD("within-period", """
            a.status in ('OPEN', 'RETURNED') and a.due_on > :soon
              and a.measure_id in (select lasting.id from measure lasting
                                   where lasting.municipality_id = :municipality and lasting.deadline_kind = 'WHOLE_PERIOD')""", List.of(ListSection.LATER)),
    /** Still owed and not late. */
    NOT_LATE(
            "not-late",
            "a.status in ('OPEN', 'RETURNED') and a.overdue_since is null",
            List.of(
                    ListSection.PASSED,
                    ListSection.UNCONFIRMED,
                    ListSection.SOON,
                    ListSection.CONFIRM_SOON,
                    ListSection.LATER,
                    ListSection.UNDATED,
                    ListSection.STANDING)),
    OPEN("open", "a.status = 'OPEN'", ListSection.OWED),
    RETURNED("returned", "a.status = 'RETURNED'", ListSection.OWED),
    REPORTED("reported", "a.status = 'REPORTED'", ListSection.BY_DATE),
    /** Reported, and waits for review longer than the municipality allows itself. */
    REVIEW_LATE("review-late", "a.status = 'REPORTED' and a.review_due_on < :today", ListSection.BY_DATE),
    ACCEPTED("accepted", "a.status = 'ACCEPTED'", ListSection.BY_DATE),
    CANCELLED("cancelled", "a.status = 'CANCELLED'", ListSection.BY_DATE),
    /** Everything that is or was to be done. */
    NOT_CANCELLED("not-cancelled", "a.status <> 'CANCELLED'", ListSection.BY_DATE),
    NOT_DONE("not-done", "a.status = 'NOT_DONE'", ListSection.BY_DATE),
    /** Asked for no more, or ended with its plan: what programs know as cancelled. */
    ENDED("ended", "a.status in ('CANCELLED', 'NOT_DONE', 'CARRIED')", ListSection.BY_DATE),
    /** Left over by a closed plan: it waits for the next one, or is in it already. */
    CARRIED("carried", """
            (a.status = 'CARRIED' or a.status in ('OPEN', 'RETURNED')
               and exists (select from closing_decision c
                           where c.municipality_id = :municipality and c.assignment_id = a.id and c.was_status is not null))""", ListSection.BY_DATE),
    /** Over without having been done: closed so, or carried over into another plan. */
    UNDONE("undone", "a.status in ('NOT_DONE', 'CARRIED')", ListSection.BY_DATE),
    /** What its executors had not done when the plan was closed, whatever has become of it. */
    LEFT_AT_CLOSING("left-at-closing", """
            exists (select from closing_decision c
                    where c.municipality_id = :municipality and c.assignment_id = a.id and c.was_status is not null
                      and c.fate <> 'DONE')""", ListSection.BY_DATE),
    ALL("all", "true", ListSection.BY_DATE);

    private final String parameter;
    private final String condition;
    private final List<ListSection> sections;

    ListStatus(String parameter, String condition, List<ListSection> sections) {
        this.parameter = parameter;
        this.condition = condition;
        this.sections = sections;
    }

    /** The status named so in an address, in any case. */
    public static Optional<ListStatus> of(String parameter) {
        return Arrays.stream(values())
                .filter(status -> status.parameter.equalsIgnoreCase(parameter))
                .findFirst();
    }

    public String parameter() {
        return parameter;
    }

    /** Whether it can be told from the assignment's own row, and is therefore counted beside others. */
    boolean isCheap() {
        return this != CARRIED && this != WITHIN_PERIOD && this != LEFT_AT_CLOSING;
    }

    /** In SQL; {@code a} is the assignment. */
    public String condition() {
        return condition;
    }

    /** Whether the list is shown in several parts with headings. */
    boolean isSectioned() {
        return sections.size() > 1 && sections.stream().allMatch(ListSection::isHeaded);
    }

    List<ListSection> sections() {
        return sections;
    }
}
