package okoplan.calendar.phrase;

import org.jspecify.annotations.Nullable;

/** A piece of a phrase; {@code start} and {@code end} are its place in the normalised text. */
sealed interface Token {

    int start();

    int end();

    /** A number; {@code ordinal} when written «3-я», «25-го». */
    record Num(int value, int digits, boolean ordinal, int start, int end) implements Token {}

    /** A word in lower case, with «е» for «ё». */
    record Word(String text, int start, int end) implements Token {}

    /** A comma, a dash, a bracket and the like. */
    record Sign(char sign, int start, int end) implements Token {}

    /** A date in figures; {@code day} is 0 for «09.2022». */
    record Figures(int day, int month, @Nullable Integer year, int start, int end) implements Token {}
}
