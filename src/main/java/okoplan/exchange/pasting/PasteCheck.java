package okoplan.exchange.pasting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.exchange.recognition.ColumnMeaning;
import okoplan.exchange.recognition.RowFate;
import okoplan.exchange.recognition.TableRow;
import okoplan.plan.DeadlineView;
import org.jspecify.annotations.Nullable;

/**
 * The check page of pasted rows: every row as it stood in the table, beside what becomes of it.
 *
 * @param doubts measures whose deadline is missing or cannot be read
 */
record PasteCheck(List<ColumnMeaning> columns, List<Row> rows, long measures, long sections, long doubts) {

    /**
     * A row of the table.
     *
     * @param choices what else could become of it
     * @param deadline what its deadline is read as; null for rows that are no measures
     */
    record Row(
            TableRow row,
            List<Cell> cells,
            List<RowFate> choices,
            @Nullable DeadlineView deadline) {

        /** The words of a row that is one cell over all columns; null for other rows. */
        public @Nullable String spanning() {
            List<String> texts = cells.stream()
                    .map(Cell::text)
                    .filter(text -> !text.isBlank())
                    .toList();
            return texts.size() == 1 && (row.isSection() || row.isLeftOut()) ? texts.get(0) : null;
        }

        public boolean isDoubtful() {
            return deadline != null
                    && (deadline.kind() == DeadlineKind.NONE || deadline.kind() == DeadlineKind.UNKNOWN);
        }
    }

    record Cell(String text, ColumnMeaning meaning) {

        public boolean isDeadline() {
            return meaning == ColumnMeaning.DEADLINE;
        }
    }

    static PasteCheck of(
            PastedTable table, PasteReading reading, Function<List<String>, List<DeadlineView>> deadlines) {
        Map<Integer, DeadlineView> read = readDeadlines(reading, deadlines);
        List<List<String>> texts = table.texts();
        List<Row> rows = new ArrayList<>();
        for (TableRow row : reading.rows()) {
            if (row.why() == TableRow.Reason.EMPTY && row.isLeftOut()) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < reading.columns().size(); i++) {
                cells.add(new Cell(
                        texts.get(row.place()).get(i), reading.columns().get(i)));
            }
            List<RowFate> choices = new ArrayList<>(List.of(RowFate.values()));
            choices.remove(row.proposed());
            rows.add(new Row(row, cells, choices, read.get(row.place())));
        }
        return new PasteCheck(
                reading.columns(),
                rows,
                reading.measureCount(),
                reading.sectionCount(),
                rows.stream().filter(Row::isDoubtful).count());
    }

    private static Map<Integer, DeadlineView> readDeadlines(
            PasteReading reading, Function<List<String>, List<DeadlineView>> deadlines) {
        List<PasteReading.Line> measures =
                reading.lines().stream().filter(line -> !line.section()).toList();
        List<DeadlineView> views = deadlines.apply(
                measures.stream().map(PasteReading.Line::deadline).toList());
        Map<Integer, DeadlineView> byPlace = new HashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            byPlace.put(measures.get(i).place(), views.get(i));
        }
        return byPlace;
    }
}
