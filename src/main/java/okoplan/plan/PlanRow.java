package okoplan.plan;

/** A row of a plan as it is shown: a heading or a measure. */
public sealed interface PlanRow permits SectionRow, MeasureRow {

    RowId id();

    /** To be sent back with a change. */
    int version();

    String number();

    String title();

    default boolean isSection() {
        return this instanceof SectionRow;
    }
}
