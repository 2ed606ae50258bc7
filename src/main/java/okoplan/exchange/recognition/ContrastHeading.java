package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A row of headings in words that nobody knows, told by what it lacks: where all rows below have numbers, dates and people, it
 * has words.
 */
final class ContrastHeading {

    private static final int LONGEST = 60;
    private static final int FURTHEST = 8;
    private static final int FEWEST_BELOW = 2;

    /** @param place of the heading among the rows */
    record Placed(int place, Heading heading) {}

    private ContrastHeading() {}

    static Optional<Placed> in(List<GridRow> rows, Predicate<String> isDeadline) {
        int place = 0;
        while (place < rows.size() && rows.get(place).filledCount() < 3) {
            place++;
        }
        if (place > FURTHEST || place + FEWEST_BELOW >= rows.size() || !isOfWords(rows.get(place))) {
            return Optional.empty();
        }
        GridRow row = rows.get(place);
        List<GridRow> below = rows.subList(place + 1, rows.size());
        List<ColumnMeaning> meanings =
                new ColumnGuess(below, isDeadline).columns(row.cells().size());
        Columns columns = columns(row, meanings);
        boolean heading = columns.isOfPlan() && differs(row, meanings, isDeadline);
        return heading ? Optional.of(new Placed(place, new Heading(columns.settled(), 1, false))) : Optional.empty();
    }

    private static boolean isOfWords(GridRow row) {
        return row.texts().stream()
                .allMatch(text -> text.length() <= LONGEST
                        && !Character.isLowerCase(text.charAt(0))
                        && !Character.isDigit(text.charAt(0))
                        && !text.matches("(?s).*[.;,]|.*:\\s*\\p{L}.*")
                        && !PeopleWords.namesPerson(text));
    }

    private static Columns columns(GridRow row, List<ColumnMeaning> meanings) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            columns.add(Column.of(meanings.get(i), row.cells().get(i).text(), i));
        }
        return new Columns(columns);
    }

    private static boolean differs(GridRow row, List<ColumnMeaning> meanings, Predicate<String> isDeadline) {
        int contrasts = 0;
        for (int i = 0; i < meanings.size(); i++) {
            String text = row.cells().get(i).text().strip();
            contrasts += switch (meanings.get(i)) {
                case NUMBER -> RowNumber.isNumber(text) ? -1 : 1;
                case DEADLINE -> text.isEmpty() || isDeadline.test(text) ? -2 : 2;
                case RESPONSIBLE -> text.isEmpty() || PeopleWords.isParty(text) ? -1 : 1;
                case TITLE, RESULT -> text.isEmpty() ? -1 : 0;
                case NONE -> 0;
            };
        }
        return contrasts > 1;
    }
}
