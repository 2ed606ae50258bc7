package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import okoplan.exchange.recognition.TableRow.Reason;
import org.jspecify.annotations.Nullable;

/** What of a document belongs to one plan: the lines above its measures, and the rows of all its tables. */
final class Draft {

    private final List<HeadLine> head;
    private final Columns first;
    private final List<SourceRow> rows = new ArrayList<>();
    private final List<@Nullable Reason> reasons = new ArrayList<>();
    private Columns last;
    private final List<String> dropped = new ArrayList<>();
    private int possible = -1;

    /**
     * A plan that begins.
     *
     * @param head lines above its measures
     * @param columns of its first table
     */
    Draft(List<HeadLine> head, Columns columns) {
        this.head = List.copyOf(head);
        this.first = columns;
        this.last = columns;
    }

    void add(GridRow row, Columns columns, @Nullable Reason reason) {
        rows.add(SourceRow.of(rows.size(), row, columns));
        reasons.add(reason);
        last = columns;
    }

    /** A line above the first table that is a heading if the next tables have such headings, too. */
    void addPossibleHeading(HeadLine line) {
        addHeading(line);
        possible = rows.size() - 1;
        reasons.set(possible, Reason.BEFORE_TABLE);
    }

    /** A heading of the kind that the first table may have. */
    void addLikelyHeading(HeadLine line) {
        confirmHeading();
        addHeading(line);
    }

    /** Headings of this kind do stand above its tables. */
    void confirmHeading() {
        if (possible >= 0) {
            reasons.set(possible, null);
        }
    }

    /** A heading between two tables, as a row over all columns. */
    void addHeading(HeadLine line) {
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            cells.add(i == 0 ? GridCell.of(line.text()) : GridCell.COVERED);
        }
        add(new GridRow(line.page(), 0, line.place(), false, cells), last, null);
    }

    /** A line between its tables that is no heading. */
    void drop(String line) {
        dropped.add(line);
    }

    List<String> dropped() {
        return List.copyOf(dropped);
    }

    List<HeadLine> head() {
        return head;
    }

    Columns first() {
        return first;
    }

    Columns last() {
        return last;
    }

    List<SourceRow> rows() {
        return rows;
    }

    List<@Nullable Reason> reasons() {
        return reasons;
    }
}
