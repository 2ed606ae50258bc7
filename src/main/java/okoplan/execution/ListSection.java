package okoplan.execution;

import java.util.List;

/**
 * A part of a list with a heading of its own. A list is its sections one after another, each sorted by due date and id;
 * where a page ended is therefore the section, the due date and the id of its last row. Of what is done continuously the day by which
 * it is to be confirmed stands for the due date.
 */
enum ListSection {
    OVERDUE("a.overdue_since is not null", Sort.DUE),
    /** Past the due date, but not marked yet: returned today, or before the hour of the daily run. */
    PASSED("a.status in ('OPEN', 'RETURNED') and a.overdue_since is null and a.due_on < :today", Sort.DUE),
    /** Goes on without having been confirmed in time: never late for that. */
    UNCONFIRMED("a.status in ('OPEN', 'RETURNED') and a.confirm_by < :today", Sort.CONFIRMATION),
    SOON("a.status in ('OPEN', 'RETURNED') and a.due_on between :today and :soon", Sort.DUE),
    CONFIRM_SOON("a.status in ('OPEN', 'RETURNED') and a.confirm_by between :today and :soon", Sort.CONFIRMATION),
    LATER("a.status in ('OPEN', 'RETURNED') and a.due_on > :soon", Sort.DUE),
    /** Not late, and would be without an extension. */
    EXTENDED("""
            a.status in ('OPEN', 'RETURNED') and a.overdue_since is null and a.planned_due_on < :today
              and coalesce(a.returned_on, a.planned_due_on) < :today""", Sort.DUE),
    UNDATED("a.status in ('OPEN', 'RETURNED') and a.due_on is null and a.timing = 'UNDATED'", Sort.NONE),
    /** Of what is continuous or on demand, that of which nothing is asked soon. */
    STANDING("""
            a.status in ('OPEN', 'RETURNED') and a.due_on is null and a.timing in ('CONTINUOUS', 'ON_DEMAND')
              and (a.confirm_by is null or a.confirm_by > :soon)""", Sort.NONE),
    DATED("a.due_on is not null", Sort.DUE),
    DATELESS("a.due_on is null", Sort.NONE);

    /** By what a section is sorted before the id. */
    private enum Sort {
        DUE("a.due_on"),
        CONFIRMATION("a.confirm_by"),
        NONE("cast(null as date)");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /** How many days count as soon. */
    static final int SOON_DAYS = 14;

    static final List<ListSection> OWED =
            List.of(OVERDUE, PASSED, UNCONFIRMED, SOON, CONFIRM_SOON, LATER, UNDATED, STANDING);
    static final List<ListSection> BY_DATE = List.of(DATED, DATELESS);

    private final String condition;
    private final Sort sort;

    ListSection(String condition, Sort sort) {
        this.condition = condition;
        this.sort = sort;
    }

    String condition() {
        return condition;
    }

    boolean isDated() {
        return sort != Sort.NONE;
    }

    /** The day that it is sorted by, in SQL; null where it is sorted by nothing but the id. */
    String day() {
        return sort.column;
    }

    /** Whether the section has a heading; lists that are sorted by date only have none. */
    boolean isHeaded() {
        return this == EXTENDED || OWED.contains(this);
    }
}
