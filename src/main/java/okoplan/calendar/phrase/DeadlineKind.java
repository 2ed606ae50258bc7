package okoplan.calendar.phrase;

/** What sort of deadline a phrase is. The names are part of the interface for programs. */
public enum DeadlineKind {
    /** No phrase at all. */
    NONE,
    DATE,
    DATE_RANGE,
    DATE_LIST,
    MONTH,
    MONTH_RANGE,
    MONTH_LIST,
    QUARTER,
    HALF_YEAR,
    /** A decade, a week, a half, a weekday of a month. */
    MONTH_PART,
    SCHOOL_HOLIDAY,
    /** A calendar or school year named by its number. */
    YEAR,
    UNTIL_DATE,
    /** «До сентября»: due on the last day of the month before. */
    UNTIL_MONTH,
    WHOLE_PERIOD,
    /** «Постоянно»: never overdue, confirmed at an interval. */
    CONTINUOUS,
    RECURRENT,
    /** By somebody else's schedule: no date until bound to one. */
    EXTERNAL_SCHEDULE,
    /** Before, during or after an event; dated only when the phrase itself has a date. */
    EVENT,
    /** When need arises: no due date. */
    ON_DEMAND,
    /** Several of the above together; the narrower wins. */
    COMPOUND,
    /** Words that are no deadline phrase known here. */
    UNKNOWN;

    /** Things of this kind are asked to be confirmed at an interval and are never overdue. */
    public boolean isContinuous() {
        return this == CONTINUOUS;
    }
}
