package okoplan.calendar.phrase;

/** Where in its plan the row stands: decides which August a school year's plan means. */
public enum RowPosition {
    /** Among the first rows: the August before the school year. */
    FIRST,
    /** Among the last rows: the August at its end. */
    LAST,
    /** Not known, or in between: the August inside the period, with a warning. */
    UNKNOWN
}
