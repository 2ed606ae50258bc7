package okoplan.calendar;

/** Identifies a correction of the calendar of working days. */
public record TransferId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
