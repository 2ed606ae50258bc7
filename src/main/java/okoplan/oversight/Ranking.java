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

    static Ranking of(List<Bar> all, String fullUrl, boolean full) {
        return full || all.size() <= FIRST
                ? new Ranking(all, all.size(), null)
                : new Ranking(all.subList(0, FIRST), all.size(), fullUrl);
    }
}
