package okoplan.plan;

import okoplan.shared.MeasureId;
import okoplan.shared.SectionId;

/** Names a row of a plan, a heading or a measure. Written as «s12» or «m12» in forms and addresses. */
public record RowId(Kind kind, long value) {

    /** What sort of row. */
    public enum Kind {
        SECTION,
        MEASURE
    }

    public static RowId of(SectionId section) {
        return new RowId(Kind.SECTION, section.value());
    }

    public static RowId of(MeasureId measure) {
        return new RowId(Kind.MEASURE, measure.value());
    }

    /** Reads what {@link #toString} has written. */
    public static RowId parse(String text) {
        if (text.length() < 2 || "sm".indexOf(text.charAt(0)) < 0) {
            throw new IllegalArgumentException("no row: " + text);
        }
        return new RowId(text.charAt(0) == 's' ? Kind.SECTION : Kind.MEASURE, Long.parseLong(text.substring(1)));
    }

    boolean isMeasure() {
        return kind == Kind.MEASURE;
    }

    @Override
    public String toString() {
        return (kind == Kind.SECTION ? "s" : "m") + value;
    }
}
