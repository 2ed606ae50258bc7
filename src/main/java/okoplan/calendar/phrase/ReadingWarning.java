package okoplan.calendar.phrase;

import java.util.List;
import java.util.Locale;

/**
 * Something a person should look at before relying on the reading.
 *
 * @param arguments of the message: strings, numbers, dates
 * @param alternatives the other windows the phrase may mean, for the person to choose from; empty when there is no choice
 */
public record ReadingWarning(Kind kind, List<Object> arguments, List<DeadlineWindow> alternatives) {

    /** Why to look. */
    public enum Kind {
        /** No deadline was written. */
        EMPTY,
        /** Not one word of the phrase is known. */
        NOT_UNDERSTOOD,
        /** Some words were left unread; argument: the words. */
        UNREAD_WORDS,
        /** «Август» may be before or after the school year; the alternatives are both. */
        BEFORE_OR_AFTER_YEAR,
        /** The same dates come several times in a plan longer than a year; the alternatives are all of them. */
        SEVERAL_YEARS,
        /** A window lies outside the period of the plan; arguments: from and to of the period. */
        OUTSIDE_PERIOD,
        /** A window sticks out of the period of the plan; arguments: from and to of the period. */
        PARTLY_OUTSIDE_PERIOD,
        /** What is named without a year does not come in the period. */
        NOT_IN_PERIOD,
        /** The phrase needs the period of the plan, which is not known. */
        PERIOD_UNKNOWN,
        /** Quarters or holidays of the school year are not set in the calendar. */
        TERMS_NOT_SET,
        /** A day that no calendar has, such as 31 September; argument: as written. */
        NO_SUCH_DATE,
        /** The parts of the phrase contradict each other. */
        CONTRADICTION,
        /** Read as every month, although the phrase does not say so. */
        READ_AS_EVERY_MONTH,
        /** «Конец учебного года» and the like: the bounds are customary, not written. */
        APPROXIMATE,
        /** More occurrences than are kept; argument: how many are kept. */
        TOO_MANY_OCCURRENCES;

        /** Key in the message bundle. */
        public String messageKey() {
            return "calendar.warning." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ReadingWarning {
        arguments = List.copyOf(arguments);
        alternatives = List.copyOf(alternatives);
    }

    public static ReadingWarning of(Kind kind, Object... arguments) {
        return new ReadingWarning(kind, List.of(arguments), List.of());
    }

    static ReadingWarning choice(Kind kind, List<DeadlineWindow> alternatives) {
        return new ReadingWarning(kind, List.of(), alternatives);
    }
}
