package okoplan.shared.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a heat map, with a cell for each column. */
public record HeatRow(String label, @Nullable String url, List<HeatCell> cells) {

    public HeatRow {
        cells = List.copyOf(cells);
    }
}
