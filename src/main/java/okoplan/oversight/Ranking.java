package okoplan.oversight;

import java.util.List;
import okoplan.shared.view.Bar;
import org.jspecify.annotations.Nullable;

/**
 * The greatest numbers of a kind.
 *
 * @param total how many there are in all
 * @param fullUrl the dashboard with all of them; null when all are here
 */
record Ranking(List<Bar> rows, int total, @Nullable String fullUrl) {

    static final int FIRST = 10;

    Ranking {
        rows = List.copyOf(rows);
    }

    /** @param fullUrl the dashboard with all of them, for where there are more */
    static Ranking of(List<Bar> rows, int total, String fullUrl) {
        return new Ranking(rows, total, rows.size() < total ? fullUrl : null);
    }
}
