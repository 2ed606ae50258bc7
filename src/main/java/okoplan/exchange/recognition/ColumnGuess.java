package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Tells the columns of a table without headings by what stands in them. */
final class ColumnGuess {

    private static final double MOST = 0.5;

    private final List<GridRow> rows;
    private final Predicate<String> isDeadline;

    ColumnGuess(List<GridRow> rows, Predicate<String> isDeadline) {
        this.rows = rows;
        this.isDeadline = isDeadline;
    }

    List<ColumnMeaning> columns(int count) {
        if (count == 1) {
            return List.of(ColumnMeaning.TITLE);
        }
        List<ColumnContents> contents = ColumnContents.of(rows, count, isDeadline);
        List<ColumnMeaning> columns = new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> ColumnMeaning.NONE).toList());
        claim(columns, contents, ColumnMeaning.NUMBER, ColumnContents::numbers);
        claim(columns, contents, ColumnMeaning.DEADLINE, ColumnContents::deadlines);
        IntStream.range(0, count)
                .filter(i -> columns.get(i) == ColumnMeaning.NONE)
                .boxed()
                .max(Comparator.comparingDouble(i -> contents.get(i).titleWeight(i)))
                .ifPresent(i -> columns.set(i, ColumnMeaning.TITLE));
        claim(columns, contents, ColumnMeaning.RESPONSIBLE, ColumnContents::people);
        int title = columns.indexOf(ColumnMeaning.TITLE);
        for (int i = Math.max(title, 0); i < count; i++) {
            if (columns.get(i) == ColumnMeaning.NONE && contents.get(i).filled() > 0) {
                columns.set(i, ColumnMeaning.RESULT);
                break;
            }
        }
        return columns;
    }

    /** The column that fits best, when most of its cells fit. */
    private static void claim(
            List<ColumnMeaning> columns,
            List<ColumnContents> contents,
            ColumnMeaning meaning,
            ToDoubleFunction<ColumnContents> share) {
        int best = -1;
        double bestShare = MOST;
        for (int i = 0; i < columns.size(); i++) {
            double fits = columns.get(i) == ColumnMeaning.NONE ? share.applyAsDouble(contents.get(i)) : 0;
            if (fits > bestShare) {
                best = i;
                bestShare = fits;
            }
        }
        if (best >= 0) {
            columns.set(best, meaning);
        }
    }
}
