package okoplan.exchange.pasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import okoplan.exchange.recognition.ColumnMeaning;
import okoplan.exchange.recognition.GridCell;
import okoplan.exchange.recognition.GridRow;
import okoplan.exchange.recognition.JoinedRow;
import okoplan.exchange.recognition.RowFate;
import okoplan.exchange.recognition.TableReader;
import okoplan.exchange.recognition.TableReading;
import org.jspecify.annotations.Nullable;

/** Reads a pasted table as sections and measures; the person's choices on the check page go before its own. */
final class PasteReader {

    private final TableReader reader;

    /** @param isDeadline whether words can be read as a deadline: tells that column where it has no heading */
    PasteReader(Predicate<String> isDeadline) {
        this.reader = new TableReader(isDeadline);
    }

    PasteReading read(PastedTable table) {
        return read(table, null, Map.of());
    }

    /**
     * Reads with the choices of a person.
     *
     * @param columns chosen for each column; null or of another length: as recognised
     * @param fates chosen for some rows, by their place
     */
    PasteReading read(PastedTable table, @Nullable List<ColumnMeaning> columns, Map<Integer, RowFate> fates) {
        List<GridRow> rows = new ArrayList<>();
        for (List<GridCell> cells : table.rows()) {
            rows.add(GridRow.of(rows.size() + 1, cells));
        }
        TableReading reading = reader.read(rows, columns, fates);
        return new PasteReading(
                reading.columns(),
                reading.rows(),
                reading.joined().stream().map(PasteReader::line).toList());
    }

    private static PasteReading.Line line(JoinedRow row) {
        return new PasteReading.Line(
                row.first().place(),
                row.section(),
                row.number(),
                row.title(),
                row.deadline().replace('\n', ' '),
                row.responsible(),
                row.result());
    }
}
