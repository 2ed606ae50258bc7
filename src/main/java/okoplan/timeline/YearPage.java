package okoplan.timeline;

import java.util.List;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * A year of deadlines: plans, or sections of one plan, by months.
 *
 * @param heading of the rows: «План» or «Раздел»
 * @param max greatest number of a cell, for its colour
 * @param amount how many rows there are in all
 * @param fullUrl the page with all rows; null when all are here
 */
record YearPage(
        String title,
        String heading,
        List<Month> months,
        EventLine events,
        Row whole,
        List<Row> rows,
        long max,
        int amount,
        @Nullable String fullUrl,
        boolean quiet,
        @Nullable Link previous,
        @Nullable Link next,
        @Nullable Link present) {

    /** Plans that are shown at first. */
    static final int FIRST_ROWS = 40;

    /** The month's own page; {@code current} is that of today. */
    record Month(String label, String url, boolean current) {}

    /** @param url what the row is narrowed to; null where it is narrowed already */
    record Row(String label, @Nullable String url, Cell total, List<Cell> cells) {}

    /**
     * What falls due.
     *
     * @param due null where nothing does
     * @param parts what of it is late and what is done
     */
    record Cell(@Nullable Amount due, List<Amount> parts) {

        static final Cell NOTHING = new Cell(null, List.of());

        public boolean isEmpty() {
            return due == null;
        }

        public @Nullable Long count() {
            return due == null ? null : due.value();
        }
    }
}
