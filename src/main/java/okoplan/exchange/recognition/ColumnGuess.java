package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells the columns of a table without headings by what stands in them. */
final class ColumnGuess {

    private static final double MOST = 0.5;
    private static final int LONGEST_DEADLINE = 120;
    /** Rows looked at; more of them would say the same. */
    private static final int SAMPLE = 200;

    private static final Pattern RESPONSIBLE =
            Pattern.compile("(?u)\\b[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)? [А-ЯЁ]\\. ?[А-ЯЁ]?\\.?"
                    + "|\\b[А-ЯЁ]\\. ?[А-ЯЁ]\\. ?[А-ЯЁ][а-яё]+"
                    + "|\\b(?i:ОО|ОУ|ИМЦ|ММС|РМО|МБОУ|МКУ|МКОУ|руководител|директор|заместител|методист|специалист"
                    + "|начальник|управлени[ея]|отдел|администраци|школы|учител|координатор|ответственн"
                    + "|общеобразовательные|образовательные организации)");

    private final List<GridRow> rows;
    private final Predicate<String> isDeadline;

    ColumnGuess(List<GridRow> rows, Predicate<String> isDeadline) {
        // A heading over the whole table says nothing of its column
        this.rows = rows.stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)
                .limit(SAMPLE)
                .toList();
        this.isDeadline = isDeadline;
    }

    List<ColumnMeaning> columns(int count) {
        List<ColumnMeaning> columns = new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> ColumnMeaning.NONE).toList());
        if (count == 1) {
            return List.of(ColumnMeaning.TITLE);
        }
        claim(columns, ColumnMeaning.NUMBER, RowNumber::isNumber);
        claim(columns, ColumnMeaning.DEADLINE, this::readsAsDeadline);
        IntStream.range(0, count)
                .filter(i -> columns.get(i) == ColumnMeaning.NONE)
                .boxed()
                .max(Comparator.comparingDouble(this::titleWeight))
                .ifPresent(i -> columns.set(i, ColumnMeaning.TITLE));
        claim(columns, ColumnMeaning.RESPONSIBLE, ColumnGuess::namesSomebody);
        int title = columns.indexOf(ColumnMeaning.TITLE);
        for (int i = Math.max(title, 0); i < count; i++) {
            if (columns.get(i) == ColumnMeaning.NONE && averageLength(i) > 0) {
                columns.set(i, ColumnMeaning.RESULT);
                break;
            }
        }
        return columns;
    }

    static boolean namesSomebody(String text) {
        return RESPONSIBLE.matcher(text).find();
    }

    private boolean readsAsDeadline(String text) {
        return text.length() <= LONGEST_DEADLINE && isDeadline.test(text.replace('\n', ' '));
    }

    /** The column that fits best, when most of its cells fit. */
    private void claim(List<ColumnMeaning> columns, ColumnMeaning meaning, Predicate<String> fits) {
        int best = -1;
        double bestShare = MOST;
        for (int i = 0; i < columns.size(); i++) {
            double share = columns.get(i) == ColumnMeaning.NONE ? share(i, fits) : 0;
            if (share > bestShare) {
                best = i;
                bestShare = share;
            }
        }
        if (best >= 0) {
            columns.set(best, meaning);
        }
    }

    private double share(int column, Predicate<String> fits) {
        List<String> texts = texts(column);
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(fits).count() / texts.size();
    }

    /** Measures are long, and stand further to the left than what is expected of them. */
    private double titleWeight(int column) {
        double named = share(column, ColumnGuess::namesSomebody);
        return averageLength(column) * (1 - 0.5 * named) / (1 + 0.25 * column);
    }

    private double averageLength(int column) {
        return texts(column).stream().mapToInt(String::length).average().orElse(0);
    }

    private List<String> texts(int column) {
        return rows.stream()
                .map(row -> row.cells().get(column).text())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
