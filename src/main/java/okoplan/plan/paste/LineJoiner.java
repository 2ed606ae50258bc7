package okoplan.plan.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the tails that page breaks have cut off back to their rows. */
final class LineJoiner {

    private static final Pattern LIST_ITEM = Pattern.compile("^([–\\-•]|\\d{1,2}[.)])\\s.*", Pattern.DOTALL);

    private LineJoiner() {}

    static List<PasteReading.Line> join(List<TableRow> rows) {
        List<PasteReading.Line> lines = new ArrayList<>();
        for (TableRow row : rows) {
            switch (row.fate()) {
                case MEASURE, SECTION -> {
                    if (!row.title().isBlank()) {
                        lines.add(line(row));
                    }
                }
                case JOINED -> {
                    if (!lines.isEmpty()) {
                        lines.set(lines.size() - 1, joined(lines.get(lines.size() - 1), row));
                    }
                }
                case LEFT_OUT -> {}
            }
        }
        return lines;
    }

    private static PasteReading.Line line(TableRow row) {
        boolean section = row.isSection();
        return new PasteReading.Line(
                row.place(),
                section,
                row.number(),
                row.title(),
                section ? "" : row.deadline(),
                section ? "" : row.responsible(),
                section ? "" : row.result());
    }

    private static PasteReading.Line joined(PasteReading.Line line, TableRow tail) {
        // The number of a list's item stands before its words
        String title =
                tail.number().isBlank() ? together(line.title(), tail.title()) : line.title() + "\n" + tail.title();
        if (line.section()) {
            return new PasteReading.Line(line.place(), true, line.number(), title, "", "", "");
        }
        return new PasteReading.Line(
                line.place(),
                false,
                line.number(),
                title,
                together(line.deadline(), tail.deadline()),
                together(line.responsible(), tail.responsible()),
                together(line.result(), tail.result()));
    }

    private static String together(String above, String below) {
        // A cell merged downwards says the same in every row
        if (below.isBlank() || above.equals(below)) {
            return above;
        }
        if (above.isBlank()) {
            return below;
        }
        return above + (LIST_ITEM.matcher(below).matches() ? "\n" : " ") + below;
    }
}
