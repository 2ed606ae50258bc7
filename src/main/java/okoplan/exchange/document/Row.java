package okoplan.exchange.document;

import java.util.List;

/**
 * A row of a table. Hidden rows and columns are left out by the readers, which say so in the document's notes.
 *
 * @param page that the row begins on, from 1
 * @param number of the row in its table as the program counts it, from 1, hidden rows counted
 * @param cells by column, from left to right; a column covered from the left or from above has no cell of its own here
 */
public record Row(int page, int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public int columnCount() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).endColumn();
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
