package okoplan.exchange.pasting;

import java.util.List;
import okoplan.exchange.recognition.ColumnMeaning;
import okoplan.exchange.recognition.TableRow;

/**
 * What a pasted table is read as.
 *
 * @param columns what each column holds
 * @param rows every row of the table, with what becomes of it
 * @param lines sections and measures to be added, in order, with the rows joined to them
 */
record PasteReading(List<ColumnMeaning> columns, List<TableRow> rows, List<Line> lines) {

    /**
     * A section or a measure.
     *
     * @param place of its first row in the table
     */
    public record Line(
            int place,
            boolean section,
            String number,
            String title,
            String deadline,
            String responsible,
            String result) {}

    public PasteReading {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    public long measureCount() {
        return lines.stream().filter(line -> !line.section()).count();
    }

    public long sectionCount() {
        return lines.stream().filter(Line::section).count();
    }
}
