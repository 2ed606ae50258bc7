package okoplan.event;

/** Names an event of the calendar. */
public record EventId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
