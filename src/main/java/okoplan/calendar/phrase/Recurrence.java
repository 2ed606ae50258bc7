package okoplan.calendar.phrase;

import org.jspecify.annotations.Nullable;

/**
 * How often a recurring phrase comes round.
 *
 * @param every one occurrence in so many units («раз в две недели» is 2)
 * @param times occurrences in one unit («2 раза в год» is 2)
 * @param dueDay day of the month on which each is due («до 25 числа» is 25), null when not said
 */
public record Recurrence(
        Unit unit, int every, int times, @Nullable Integer dueDay) {

    /** What the occurrences are counted by. */
    public enum Unit {
        DAY,
        WEEK,
        DECADE,
        MONTH,
        QUARTER,
        /** The school's own quarter, «четверть». */
        SCHOOL_QUARTER,
        TRIMESTER,
        HALF_YEAR,
        YEAR;

        /** A part of a year that has a beginning and an end worth naming. */
        boolean isTerm() {
            return this == QUARTER || this == SCHOOL_QUARTER || this == TRIMESTER || this == HALF_YEAR;
        }
    }

    static Recurrence each(Unit unit) {
        return new Recurrence(unit, 1, 1, null);
    }

    Recurrence dueOn(@Nullable Integer day) {
        return new Recurrence(unit, every, times, day);
    }
}
