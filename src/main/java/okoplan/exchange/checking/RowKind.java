package okoplan.exchange.checking;

/** What a row becomes in the plan. */
enum RowKind {
    SECTION,
    MEASURE;

    RowKind other() {
        return this == SECTION ? MEASURE : SECTION;
    }
}
