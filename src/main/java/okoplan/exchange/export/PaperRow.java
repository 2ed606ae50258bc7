package okoplan.exchange.export;

import java.util.List;

/**
 * A row of the official table.
 *
 * @param heading of a section, over all columns; empty for a measure
 * @param cells of a measure, one for each column; empty for a section
 */
record PaperRow(String heading, List<String> cells) {

    PaperRow {
        cells = List.copyOf(cells);
    }

    static PaperRow section(String heading) {
        return new PaperRow(heading, List.of());
    }

    static PaperRow measure(List<String> cells) {
        return new PaperRow("", cells);
    }

    public boolean isSection() {
        return cells.isEmpty();
    }
}
