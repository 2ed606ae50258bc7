package okoplan.reporting;

import okoplan.shared.DateRange;

/**
 * A time to report on.
 *
 * @param parameter as it stands in addresses: «2027-03», «2027-q1», «2027», «2026-2027», «2026-2027-quarter_2»; empty for own days
 * @param label what it is called; own days are their own name
 */
record ReportPeriod(Kind kind, String parameter, String label, DateRange days) {

    /** What sort of time; constants are in the order in which they are offered. */
    enum Kind {
        SCHOOL_YEAR,
        CALENDAR_YEAR,
        QUARTER,
        /** A quarter or trimester of schools, by the dates that the municipality has set. */
        TERM,
        MONTH,
        OWN
    }

    boolean isOwn() {
        return kind == Kind.OWN;
    }
}
