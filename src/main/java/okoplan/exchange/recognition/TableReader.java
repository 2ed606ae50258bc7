package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads rows of tables as sections and measures; a person's choices go before its own. */
public final class TableReader {

    private final Predicate<String> isDeadline;

    /** @param isDeadline whether words can be read as a deadline: tells that column where it has no heading */
    public TableReader(Predicate<String> isDeadline) {
        this.isDeadline = isDeadline;
    }

    /**
     * Reads rows of one table.
     *
     * @param chosen by a person for each column; null or of another length: as recognised
     * @param fates chosen by a person for some rows, by their place
     */
    public TableReading read(List<GridRow> rows, @Nullable List<ColumnMeaning> chosen, Map<Integer, RowFate> fates) {
        TableLayout layout = TableLayout.of(rows, new HeadingReader(isDeadline), null);
        int count = rows.get(0).cells().size();
        Columns recognised =
                layout.first() == null ? Columns.of(new ColumnGuess(rows, isDeadline).columns(count)) : layout.first();
        Columns first = chosen == null || chosen.size() != count ? recognised : Columns.of(chosen);
        List<SourceRow> sources = new ArrayList<>(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            Columns own = layout.columns().get(place);
            boolean other = own != null && !own.meanings().equals(recognised.meanings());
            sources.add(SourceRow.of(place, rows.get(place), other ? own : first));
        }
        List<TableRow> sorted = new RowSorter(sources, layout.reasons(), isDeadline).sorted(fates);
        return new TableReading(first.meanings(), sorted, RowJoiner.join(sorted, sources));
    }
}
