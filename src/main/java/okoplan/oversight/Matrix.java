package okoplan.oversight;

import java.util.List;
import java.util.stream.IntStream;
import okoplan.shared.view.HeatRow;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * Overdue assignments of schools by plan; only schools and plans that have any.
 *
 * @param rows with what the school has in all, also in plans that are not among the columns
 * @param max greatest number of a cell, for its colour
 * @param schools how many schools there are in all
 * @param plans how many plans there are in all
 * @param fullUrl the dashboard with all rows and columns; null when all are here
 */
record Matrix(
        List<Link> columns,
        List<HeatRow> rows,
        long max,
        int schools,
        int plans,
        @Nullable String fullUrl) {

    static final int FIRST_SCHOOLS = 20;
    static final int FIRST_PLANS = 8;

    Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isWiderThanPaper() {
        return columns.size() > FIRST_PLANS;
    }

    /** The same rows with as many columns each as paper holds. */
    public List<Matrix> sheets() {
        return IntStream.iterate(0, from -> from < columns.size(), from -> from + FIRST_PLANS)
                .mapToObj(from -> part(from, Math.min(from + FIRST_PLANS, columns.size())))
                .toList();
    }

    private Matrix part(int from, int to) {
        List<HeatRow> cut = rows.stream()
                .map(row -> new HeatRow(
                        row.label(), row.url(), row.total(), row.cells().subList(from, to)))
                .toList();
        return new Matrix(columns.subList(from, to), cut, max, schools, plans, null);
    }
}
