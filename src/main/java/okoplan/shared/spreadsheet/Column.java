package okoplan.shared.spreadsheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, described once for the page and for its workbook.
 *
 * @param <R> what a row is made of
 * @param heading in the workbook
 * @param width in characters, of the workbook
 * @param value what stands in a row's cell of the workbook; null leaves it blank
 * @param onPage heading of the page's table; null where the page shows the value in the cell before
 * @param css classes of the heading on the page
 */
public record Column<R>(
        String heading,
        int width,
        Kind kind,
        Function<R, @Nullable Object> value,
        @Nullable String onPage,
        String css) {

    /** What the cells hold. */
    public enum Kind {
        TEXT,
        CODE,
        DATE,
        MOMENT,
        NUMBER
    }

    /** Text, over as many lines as it needs. */
    public static <R> Column<R> text(String heading, int width, Function<R, @Nullable String> value) {
        return new Column<>(heading, width, Kind.TEXT, value::apply, heading, "");
    }

    /** A number as written, which is text: «1.10» never becomes 1.1. */
    public static <R> Column<R> code(String heading, int width, Function<R, @Nullable String> value) {
        return new Column<>(heading, width, Kind.CODE, value::apply, heading, "");
    }

    public static <R> Column<R> date(String heading, int width, Function<R, @Nullable LocalDate> value) {
        return new Column<>(heading, width, Kind.DATE, value::apply, heading, "");
    }

    /** Dates, and words where there is none: a {@link LocalDate} or text. */
    public static <R> Column<R> dateOrWords(String heading, int width, Function<R, @Nullable Object> value) {
        return new Column<>(heading, width, Kind.DATE, value, heading, "");
    }

    /** Days with the time of day. */
    public static <R> Column<R> moment(String heading, int width, Function<R, @Nullable LocalDateTime> value) {
        return new Column<>(heading, width, Kind.MOMENT, value::apply, heading, "");
    }

    /** A number to be counted with. */
    public static <R> Column<R> number(String heading, int width, Function<R, @Nullable Number> value) {
        return new Column<>(heading, width, Kind.NUMBER, value::apply, heading, "num");
    }

    /** On the page the value stands in the cell before, as a second line; the workbook gives it a column of its own. */
    public Column<R> within() {
        return new Column<>(heading, width, kind, value, null, "");
    }

    /** On the page the column, with those within, is called so. */
    public Column<R> onPage(String name) {
        return new Column<>(heading, width, kind, value, name, css);
    }

    /** On the page the column's heading has these classes. */
    public Column<R> styled(String classes) {
        return new Column<>(heading, width, kind, value, onPage, classes);
    }
}
