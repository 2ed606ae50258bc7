package okoplan.execution;

import java.util.List;

/**
 * A part of a list with a heading of its own. A list is its sections one after another, each sorted by due date and id;
 * where a page ended is therefore the section, the due date and the id of its last row.
 */
enum ListSection {
    OVERDUE("a.overdue_since is not null", true),
    /** Past the due date, but not marked yet: returned today, or before the hour of the daily run. */
    PASSED("a.status in ('OPEN', 'RETURNED') and a.overdue_since is null and a.due_on < :today", true),
    SOON("a.status in ('OPEN', 'RETURNED') and a.due_on between :today and :soon", true),
    LATER("a.status in ('OPEN', 'RETURNED') and a.due_on > :soon", true),
    /** Not late, and would be without an extension. */
    EXTENDED("""
            a.status in ('OPEN', 'RETURNED') and a.overdue_since is null and a.planned_due_on < :today
              and coalesce(a.returned_on, a.planned_due_on) < :today""", true),
    UNDATED("a.status in ('OPEN', 'RETURNED') and a.due_on is null and a.timing = 'UNDATED'", false),
    ONGOING("a.status in ('OPEN', 'RETURNED') and a.due_on is null and a.timing in ('CONTINUOUS', 'ON_DEMAND')", false),
    DATED("a.due_on is not null", true),
    DATELESS("a.due_on is null", false);

    /** How many days count as soon. */
    static final int SOON_DAYS = 14;

    static final List<ListSection> OWED = List.of(OVERDUE, PASSED, SOON, LATER, UNDATED, ONGOING);
    static final List<ListSection> BY_DATE = List.of(DATED, DATELESS);

    private final String condition;
    private final boolean dated;

    ListSection(String condition, boolean dated) {
        this.condition = condition;
        this.dated = dated;
    }

    String condition() {
        return condition;
    }

    boolean isDated() {
        return dated;
    }

    /** Whether the section has a heading; lists that are sorted by date only have none. */
    boolean isHeaded() {
        return this == EXTENDED || OWED.contains(this);
    }
}
