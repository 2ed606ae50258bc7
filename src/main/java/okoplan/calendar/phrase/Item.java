package okoplan.calendar.phrase;

import java.time.DayOfWeek;
import java.util.List;
import okoplan.calendar.phrase.Recurrence.Unit;
import org.jspecify.annotations.Nullable;

/** One thing said by a phrase; a phrase is a row of them. */
sealed interface Item {

    /** Stretches of the calendar. */
    record When(List<Span> spans) implements Item {}

    /** Due on the last day of each span, or on the day before it begins. */
    record Until(List<Span> spans, boolean before) implements Item {}

    /** From a day onwards; {@code after} when that span itself is not included. */
    record From(Span span, boolean after) implements Item {}

    record Except(List<Span> spans) implements Item {}

    /** «За две недели до 15 мая»: a day counted from another. */
    record Shifted(Span span, int amount, Unit unit, Direction direction) implements Item {}

    /** How a shifted day is counted. */
    enum Direction {
        BEFORE,
        AFTER,
        /** All the days up to it. */
        WITHIN
    }

    /** «В течение года». */
    record Whole() implements Item {}

    /** «До конца года»: open until the end of the plan's period. */
    record UntilPeriodEnds() implements Item {}

    record Continuous() implements Item {}

    record OnDemand() implements Item {}

    record NoDeadline() implements Item {}

    /** Hangs on an event or on somebody's schedule. */
    record Hang(DeadlineKind kind, @Nullable String anchor) implements Item {}

    record Every(Recurrence recurrence) implements Item {}

    /** «Последняя пятница месяца»; {@code everySaid} when it says «каждого». */
    record EachSlice(List<Slice> slices, boolean everySaid) implements Item {}

    /** «В конце каждой четверти». */
    record EachPiece(Unit unit, int third) implements Item {}

    /** «До 25 числа месяца, следующего за отчетным кварталом». */
    record DayOfMonth(
            List<Integer> days, Which which, @Nullable Unit unit, boolean everySaid) implements Item {}

    /** The month that a day of month is counted in. */
    enum Which {
        SAME,
        FIRST,
        SECOND,
        LAST,
        NEXT
    }

    record OnWeekdays(List<DayOfWeek> days) implements Item {}

    /** A day that no calendar has. */
    record Impossible(String text) implements Item {}

    /** Words that say nothing here; {@code first} when they stand before everything else. */
    record Unread(String text, boolean first) implements Item {}
}
