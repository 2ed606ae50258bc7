package okoplan.exchange.checking;

/** How far the check of a recognised plan has come. A dropped one is gone. */
enum ImportStatus {
    OPEN,
    /** The plan was made. */
    DONE
}
