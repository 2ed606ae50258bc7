package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okoplan.exchange.recognition.TableRow.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Where in rows that are read together the headings stand, and which columns count for each row.
 *
 * @param columns of each row; null above the first heading
 * @param reasons why a row is no row of the plan whatever it says; null for others
 */
record TableLayout(
        List<@Nullable Columns> columns,
        List<@Nullable Reason> reasons,
        @Nullable Columns first) {

    private static final int MOST_TITLE_ROWS = 12;

    /** @param above the columns of the table that these rows may go on with; null when there is none */
    static TableLayout of(List<GridRow> rows, HeadingReader headings, @Nullable Columns above) {
        List<@Nullable Columns> columns = new ArrayList<>(rows.size());
        List<@Nullable Reason> reasons = new ArrayList<>(rows.size());
        Columns first = null;
        Columns current = null;
        int place = 0;
        while (place < rows.size()) {
            Columns before = current != null ? current : isTitled(rows.subList(0, place)) ? null : above;
            Optional<Heading> heading = headings.at(rows, place, before);
            if (heading.isPresent()) {
                current = heading.get().columns();
                if (first == null) {
                    first = current;
                }
                for (int i = 0; i < heading.get().rows(); i++) {
                    columns.add(current);
                    reasons.add(Reason.HEADING);
                }
                place += heading.get().rows();
                continue;
            }
            columns.add(current);
            reasons.add(reason(rows.get(place)));
            place++;
        }
        if (first == null && above == null) {
            first = headings.byContrast(rows)
                    .map(placed -> under(placed, rows, columns, reasons))
                    .orElse(null);
        }
        if (first != null) {
            leaveOutTitles(rows, reasons);
        }
        return new TableLayout(columns, reasons, first);
    }

    private static Columns under(
            ContrastHeading.Placed placed,
            List<GridRow> rows,
            List<@Nullable Columns> columns,
            List<@Nullable Reason> reasons) {
        List<String> heading = rows.get(placed.place()).texts();
        for (int place = placed.place(); place < rows.size(); place++) {
            columns.set(place, placed.heading().columns());
            if (rows.get(place).texts().equals(heading)) {
                reasons.set(place, Reason.HEADING);
            }
        }
        return placed.heading().columns();
    }

    /** How many rows a title takes above rows without headings. */
    int titleRows(List<GridRow> rows) {
        int count = 0;
        while (count < rows.size() && count < MOST_TITLE_ROWS && rows.get(count).filledCount() == 1) {
            count++;
        }
        return count + 1 < rows.size() && isTitled(rows.subList(0, count)) ? count : 0;
    }

    /** Where in the rows of a sheet the headings of another table begin that may be a plan's; how many rows there are if nowhere. */
    int otherHeading(List<GridRow> rows) {
        for (int place = 0; place < rows.size(); place++) {
            Columns own = columns.get(place);
            boolean other = reasons.get(place) == Reason.HEADING && own != null && !own.equals(first);
            if (other && own.isOfPlan()) {
                int start = place;
                while (start > 1 && rows.get(start - 1).filledCount() == 1) {
                    start--;
                }
                return start;
            }
        }
        return rows.size();
    }

    /** A sheet has the title of its plan in its first rows. */
    private static boolean isTitled(List<GridRow> rows) {
        return rows.size() <= MOST_TITLE_ROWS
                && rows.stream().anyMatch(row -> row.filledCount() == 1 && TitleFinder.isTitle(row.text()));
    }

    private static @Nullable Reason reason(GridRow row) {
        boolean empty = row.cells().stream()
                .filter(GridCell::isOwn)
                .allMatch(cell -> cell.text().matches("[\\s\\-–—_=|:]*"));
        boolean carried = row.cells().stream().anyMatch(cell -> cell.isCarried() && !cell.isBlank());
        if (empty && !carried) {
            return Reason.EMPTY;
        }
        return HeadingReader.isColumnNumbers(row) ? Reason.COLUMN_NUMBERS : null;
    }

    /** Everything above the first heading, and titles of further plans above later ones. */
    private static void leaveOutTitles(List<GridRow> rows, List<@Nullable Reason> reasons) {
        int from = 0;
        for (int place = 0; place < rows.size(); place++) {
            if (reasons.get(place) == Reason.HEADING) {
                for (int i = from == 0 ? 0 : titleAbove(rows, reasons, from, place); i < place; i++) {
                    if (reasons.get(i) == null) {
                        reasons.set(i, Reason.BEFORE_TABLE);
                    }
                }
                from = place + 1;
            }
        }
    }

    /** Where the title of another plan begins that stands right above the heading; the heading itself when there is none. */
    static int titleAbove(List<GridRow> rows, List<@Nullable Reason> reasons, int from, int heading) {
        int start = heading;
        while (start > from && isWords(rows.get(start - 1), reasons.get(start - 1))) {
            start--;
        }
        for (int i = start; i < heading; i++) {
            if (TitleFinder.isTitle(rows.get(i).text())) {
                return start;
            }
        }
        return heading;
    }

    private static boolean isWords(GridRow row, @Nullable Reason reason) {
        return reason == Reason.EMPTY
                || (reason == null
                        && row.filledCount() == 1
                        && row.cells().stream().noneMatch(GridCell::isCarried)
                        && !RowNumber.isNumber(row.text()));
    }
}
