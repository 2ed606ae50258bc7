package okoplan.exchange.recognition;

import java.util.List;

/**
 * Where a row came from.
 *
 * @param page or sheet, from 1
 * @param table among the document's tables, from 1; 0 for text outside tables
 * @param row of that table, from 1, or the paragraph's place for text outside tables
 * @param cells the source text as it stands there, cell by cell, tails from later rows included
 */
public record Source(int page, int table, int row, List<String> cells) {

    public Source {
        cells = List.copyOf(cells);
    }
}
