package okoplan.shared.spreadsheet;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported list.
 *
 * @param <R> what a row is made of
 * @param width in characters
 * @param value what stands in a row's cell; null leaves it blank
 */
public record Column<R>(String heading, int width, Kind kind, Function<R, @Nullable Object> value) {

    /** What the cells hold. */
    enum Kind {
        TEXT,
        CODE,
        DATE,
        NUMBER
    }

    /** Text, over as many lines as it needs. */
    public static <R> Column<R> text(String heading, int width, Function<R, @Nullable String> value) {
        return new Column<>(heading, width, Kind.TEXT, value::apply);
    }

    /** A number as written, which is text: «1.10» never becomes 1.1. */
    public static <R> Column<R> code(String heading, int width, Function<R, @Nullable String> value) {
        return new Column<>(heading, width, Kind.CODE, value::apply);
    }

    public static <R> Column<R> date(String heading, int width, Function<R, @Nullable LocalDate> value) {
        return new Column<>(heading, width, Kind.DATE, value::apply);
    }

    /** A number to be counted with. */
    public static <R> Column<R> number(String heading, int width, Function<R, @Nullable Number> value) {
        return new Column<>(heading, width, Kind.NUMBER, value::apply);
    }
}
