package okoplan.plan.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a pasted table as sections and measures; the person's choices on the check page go before its own. */
public final class PasteReader {

    private final Predicate<String> isDeadline;

    /** @param isDeadline whether words can be read as a deadline: tells that column where it has no heading */
    public PasteReader(Predicate<String> isDeadline) {
        this.isDeadline = isDeadline;
    }

    public PasteReading read(PastedTable table) {
        return read(table, null, Map.of());
    }

    /**
     * Reads with the choices of a person.
     *
     * @param columns chosen for each column; null or of another length: as recognised
     * @param fates chosen for some rows, by their place
     */
    public PasteReading read(PastedTable table, @Nullable List<ColumnMeaning> columns, Map<Integer, RowFate> fates) {
        List<List<Cell>> cells = new ArrayList<>(table.rows());
        @Nullable List<ColumnMeaning> headings = alignedToFirstHeading(cells);
        List<ColumnMeaning> meanings;
        if (columns != null && columns.size() == table.columnCount()) {
            meanings = columns;
        } else if (headings != null) {
            meanings = headings;
        } else {
            meanings = new ColumnGuess(cells, isDeadline).columns();
        }
        List<SourceRow> rows = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            rows.add(SourceRow.of(place, cells.get(place), meanings));
        }
        List<TableRow> sorted = new RowSorter(rows, meanings).sorted(fates);
        return new PasteReading(meanings, sorted, LineJoiner.join(sorted));
    }

    /** Brings all rows under the columns of the first heading; null when no row is a heading. */
    private static @Nullable List<ColumnMeaning> alignedToFirstHeading(List<List<Cell>> cells) {
        List<ColumnMeaning> first = null;
        List<ColumnMeaning> current = null;
        for (int i = 0; i < cells.size(); i++) {
            Optional<List<ColumnMeaning>> headings = TableColumns.ofHeadings(cells.get(i));
            if (headings.isPresent()) {
                current = headings.get();
                first = first == null ? current : first;
            } else if (first != null && current != null && SourceRow.ownCells(cells.get(i)) > 1) {
                cells.set(i, TableColumns.reordered(cells.get(i), first, current));
            }
        }
        return first;
    }
}
