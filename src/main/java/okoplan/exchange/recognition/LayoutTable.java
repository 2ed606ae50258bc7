package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a table that only arranges text: marks of approval side by side, date and number of an order. */
final class LayoutTable {

    private static final int MOST_ROWS = 40;
    private static final Pattern MARK =
            Pattern.compile("(?iu)^[«\"]?(утверж|согласован|рассмотрен|принят|приложение).*", Pattern.DOTALL);

    private LayoutTable() {}

    static List<HeadLine> lines(List<GridRow> rows) {
        if (rows.size() > MOST_ROWS) {
            return List.of();
        }
        boolean sideBySide = rows.stream()
                .limit(3)
                .flatMap(row -> row.texts().stream())
                .anyMatch(text -> MARK.matcher(text).matches());
        return sideBySide ? byColumn(rows) : byRow(rows);
    }

    /** A numbered row of several cells: somebody or something in a list. */
    static boolean isOfData(GridRow row) {
        return row.filledCount() > 2 && RowNumber.isNumber(row.texts().get(0));
    }

    /** Rows of several cells below headings: figures, people; nothing of the plan's head stands there. */
    static boolean isOfData(List<GridRow> rows) {
        return rows.size() > 2
                && rows.get(0).filledCount() > 2
                && rows.stream()
                        .flatMap(row -> row.texts().stream())
                        .noneMatch(text -> MARK.matcher(text).matches() || TitleFinder.isTitle(text));
    }

    private static List<HeadLine> byColumn(List<GridRow> rows) {
        List<HeadLine> lines = new ArrayList<>();
        int columns = rows.get(0).cells().size();
        for (int i = 0; i < columns; i++) {
            for (GridRow row : rows) {
                GridCell cell = row.cells().get(i);
                if (cell.isFilled()) {
                    lines.addAll(HeadLine.ofCell(cell.text(), row.page()));
                }
            }
        }
        return lines;
    }

    private static List<HeadLine> byRow(List<GridRow> rows) {
        List<HeadLine> lines = new ArrayList<>();
        for (GridRow row : rows) {
            boolean single = row.texts().stream().anyMatch(text -> text.lines().count() > 1);
            if (single) {
                row.texts().forEach(text -> lines.addAll(HeadLine.ofCell(text, row.page())));
            } else {
                lines.addAll(HeadLine.ofCell(row.texts().stream().collect(Collectors.joining(" ")), row.page()));
            }
        }
        return lines;
    }
}
