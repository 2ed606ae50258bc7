package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;

/** Puts the tails that page breaks have cut off back to their rows. */
final class RowJoiner {

    /** Grows a row without copying what it has already got. */
    private static final class Growing {

        private final boolean section;
        private final String number;
        private final StringBuilder title;
        private final StringBuilder deadline = new StringBuilder();
        private final StringBuilder responsible = new StringBuilder();
        private final StringBuilder result = new StringBuilder();
        private final List<TableRow> parts = new ArrayList<>();

        Growing(TableRow row) {
            section = row.isSection();
            number = row.number();
            title = new StringBuilder(row.title());
            addOthers(row, false);
        }

        void add(TableRow tail, boolean ofMergedRow) {
            // The number of a list's item stands before its words
            put(title, tail.title(), !tail.number().isBlank());
            addOthers(tail, ofMergedRow);
        }

        private void addOthers(TableRow row, boolean ofMergedRow) {
            if (!section) {
                put(deadline, row.deadline(), false);
                put(responsible, row.responsible(), ofMergedRow);
                put(result, row.result(), ofMergedRow);
            }
            parts.add(row);
        }

        private static void put(StringBuilder above, String below, boolean line) {
            // A cell merged downwards says the same in every row
            if (below.isBlank()
                    || (above.length() == below.length() && above.toString().equals(below))) {
                return;
            }
            if (above.length() > 0) {
                above.append(line || CellLines.isItem(below) ? "\n" : CellLines.glue(tail(above), below));
            }
            above.append(below);
        }

        private static String tail(StringBuilder text) {
            return text.substring(Math.max(0, text.length() - 4));
        }

        JoinedRow joined() {
            return new JoinedRow(
                    section,
                    number,
                    title.toString(),
                    deadline.toString(),
                    responsible.toString(),
                    result.toString(),
                    parts);
        }
    }

    private RowJoiner() {}

    /** @param sources what the rows were sorted from, by place */
    static List<JoinedRow> join(List<TableRow> rows, List<SourceRow> sources) {
        List<Growing> lines = new ArrayList<>();
        for (TableRow row : rows) {
            if ((row.isMeasure() || row.isSection()) && !row.title().isBlank()) {
                lines.add(new Growing(row));
            } else if (row.isJoined() && !lines.isEmpty()) {
                boolean merged = sources.get(row.place()).carried().contains(ColumnMeaning.TITLE);
                lines.get(lines.size() - 1).add(row, merged);
            }
        }
        return lines.stream().map(Growing::joined).toList();
    }
}
