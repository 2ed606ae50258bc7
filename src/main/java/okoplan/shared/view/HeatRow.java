package okoplan.shared.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a heat map, with a cell for each column.
 *
 * @param total the number of the whole row, which may be more than its cells have
 */
public record HeatRow(String label, @Nullable String url, long total, List<HeatCell> cells) {

    public HeatRow {
        cells = List.copyOf(cells);
    }
}
