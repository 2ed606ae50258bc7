package okoplan.exchange.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table.
 *
 * @param column of the grid that it begins in, from 0
 * @param columnSpan columns that it covers, at least 1
 * @param rowSpan rows that it covers, at least 1
 * @param lines its paragraphs and the line breaks inside them, in order; blank ones are left out
 */
public record Cell(int column, int columnSpan, int rowSpan, List<Line> lines) {

    public Cell {
        lines = List.copyOf(lines);
    }

    /** A cell of one column and row with these lines, none of them marked by the program. */
    public static Cell of(int column, String... lines) {
        return new Cell(column, 1, 1, List.of(lines).stream().map(Line::of).toList());
    }

    /** The column after the last one covered. */
    public int endColumn() {
        return column + columnSpan;
    }

    /** All lines as they are seen, each on a line of its own. */
    public String text() {
        return lines.stream().map(Line::seen).collect(Collectors.joining("\n"));
    }

    public boolean isBlank() {
        return lines.stream().allMatch(Line::isBlank);
    }
}
