package okoplan.exchange.recognition;

/** What becomes of a pasted row. */
public enum RowFate {
    MEASURE,
    SECTION,
    /** The rest of the row above, as page breaks leave it. */
    JOINED,
    LEFT_OUT
}
