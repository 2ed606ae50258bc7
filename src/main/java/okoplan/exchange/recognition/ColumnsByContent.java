package okoplan.exchange.recognition;

import static okoplan.exchange.recognition.ColumnMeaning.DEADLINE;
import static okoplan.exchange.recognition.ColumnMeaning.NONE;
import static okoplan.exchange.recognition.ColumnMeaning.NUMBER;
import static okoplan.exchange.recognition.ColumnMeaning.RESPONSIBLE;
import static okoplan.exchange.recognition.ColumnMeaning.RESULT;
import static okoplan.exchange.recognition.ColumnMeaning.TITLE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import okoplan.exchange.recognition.Column.Part;

/**
 * Gives headings that say nothing known, or something that their cells deny, the meaning of what stands below them:
 * deadlines are where nearly all cells read as deadlines, measures where the longest prose stands.
 */
final class ColumnsByContent {

    /** Of the cells of a column, for a meaning that its heading does not give. */
    private static final double MOST = 0.7;
    /** Of the cells of a column, for a meaning that its heading gives. */
    private static final double SOME = 0.25;

    private static final int SHORTEST_RESULT = 6;
    private static final double MUCH_LONGER = 2;

    private final List<Column> runs;
    private final List<ColumnContents> contents;

    private ColumnsByContent(Columns headed, List<ColumnContents> contents) {
        this.runs = new ArrayList<>(headed.runs());
        this.contents = contents;
    }

    /** @param body the rows below the headings */
    static Columns of(Columns headed, List<GridRow> body, Predicate<String> isDeadline) {
        List<ColumnContents> contents = ColumnContents.ofRuns(body, headed, isDeadline);
        if (contents.stream().allMatch(column -> column.filled() == 0)) {
            return headed.settled();
        }
        ColumnsByContent judged = new ColumnsByContent(headed, contents);
        judged.judge();
        return new Columns(headed.places().stream()
                        .map(place -> judged.runs.get(place.run()))
                        .toList())
                .settled();
    }

    private void judge() {
        judgeNumber();
        judgeDeadline();
        judgeResponsible();
        judgeTitle();
        judgeResult();
    }

    private boolean has(ColumnMeaning meaning) {
        return runs.stream().anyMatch(column -> column.meaning() == meaning);
    }

    /** Nothing is known of the heading. */
    private boolean isUnknown(int run) {
        Column column = runs.get(run);
        return column.meaning() == NONE
                && column.part() == Part.WHOLE
                && ColumnMeaning.ofHeading(column.heading()).isEmpty();
    }

    private void judgeNumber() {
        for (int i = 0; i < 2 && i < runs.size() && !has(NUMBER); i++) {
            if (isUnknown(i) && contents.get(i).filled() > 1 && contents.get(i).numbers() > MOST) {
                runs.set(i, runs.get(i).as(NUMBER));
            }
        }
    }

    /** Columns of dates under unknown headings; two of them side by side are a start and an end. */
    private void judgeDeadline() {
        for (int i = 0; i < runs.size(); i++) {
            if (isOnlyHeading(i, DEADLINE, ColumnContents::deadlines)) {
                List<Integer> found = fitting(DEADLINE, ColumnContents::deadlines);
                if (!found.isEmpty()) {
                    runs.set(i, runs.get(i).as(NONE));
                }
            }
        }
        if (has(DEADLINE) || runs.stream().anyMatch(column -> column.part() == Part.DATED)) {
            return;
        }
        List<Integer> found = fitting(DEADLINE, ColumnContents::deadlines);
        if (found.isEmpty()) {
            return;
        }
        int first = found.get(0);
        runs.set(first, runs.get(first).as(DEADLINE));
        if (found.size() > 1 && found.get(1) == first + 1) {
            Column second = runs.get(first + 1).as(DEADLINE);
            boolean stretch = runs.get(first).isStart() || second.isEnd();
            if (stretch) {
                runs.set(first, runs.get(first).as(Part.START));
                runs.set(first + 1, second.as(Part.END));
            }
        }
    }

    private void judgeResponsible() {
        if (has(RESPONSIBLE)) {
            return;
        }
        fitting(RESPONSIBLE, ColumnContents::parties).stream()
                .max(Comparator.comparingDouble(i -> contents.get(i).parties()))
                .ifPresent(i -> runs.set(i, runs.get(i).as(RESPONSIBLE)));
    }

    /** Of the columns that may be measures the one whose heading says it best, and of those the longest. */
    private void judgeTitle() {
        List<Integer> headed = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            boolean words =
                    contents.get(i).deadlines() < MOST && contents.get(i).numbers() < MOST;
            if (words && runs.get(i).meaning() == TITLE && contents.get(i).filled() > 0) {
                headed.add(i);
            } else if (words && isUnknown(i)) {
                unknown.add(i);
            }
        }
        int strongest =
                headed.stream().mapToInt(i -> runs.get(i).strength()).max().orElse(0);
        headed.removeIf(i -> runs.get(i).strength() < strongest);
        List<Integer> candidates = new ArrayList<>(headed);
        if (headed.isEmpty()) {
            candidates.addAll(unknown);
        }
        candidates.stream().max(Comparator.comparingDouble(this::weight)).ifPresent(best -> {
            int title = strongest < 3 ? muchLonger(best) : best;
            for (int i = 0; i < runs.size(); i++) {
                Column column = runs.get(i);
                if (i == title) {
                    runs.set(
                            i,
                            column.part() == Part.DATED
                                    ? column
                                    : column.as(TITLE).as(Part.WHOLE));
                } else if (column.meaning() == TITLE) {
                    runs.set(i, i < title ? column.as(NONE).as(Part.GROUP) : column.as(NONE));
                }
            }
        });
    }

    private double weight(int run) {
        return contents.get(run).titleWeight(run);
    }

    /** Under «Раздел» short names may stand, and the measures beside them under a heading nobody knows. */
    private int muchLonger(int title) {
        ColumnContents above = contents.get(title);
        for (int i = title + 1; i < runs.size(); i++) {
            ColumnContents beside = contents.get(i);
            boolean open = isUnknown(i) || runs.get(i).meaning() == TITLE;
            boolean words = beside.deadlines() < MOST && beside.numbers() < MOST && beside.parties() < MOST;
            double more = above.isMergedDown() && !beside.isMergedDown() ? 1 : MUCH_LONGER;
            if (open && words && beside.filled() >= above.filled() && beside.length() > more * above.length()) {
                return i;
            }
        }
        return title;
    }

    private void judgeResult() {
        if (has(RESULT)) {
            return;
        }
        int title = 0;
        while (title < runs.size() && runs.get(title).meaning() != TITLE) {
            title++;
        }
        int best = -1;
        for (int i = title + 1; i < runs.size(); i++) {
            boolean open = isUnknown(i) || isWordsForMeasures(i);
            if (open && contents.get(i).isVaried() && contents.get(i).length() >= SHORTEST_RESULT) {
                best = best < 0 || contents.get(i).length() > contents.get(best).length() ? i : best;
            }
        }
        if (best >= 0) {
            runs.set(best, runs.get(best).as(RESULT));
        }
    }

    /** A heading that could have been that of the measures: «Что получим» beside «Что предстоит». */
    private boolean isWordsForMeasures(int run) {
        Column column = runs.get(run);
        return column.meaning() == NONE
                && ColumnMeaning.ofHeading(column.heading())
                        .filter(TITLE::equals)
                        .isPresent();
    }

    /** The only column with the meaning by its heading has cells, and they say something else. */
    private boolean isOnlyHeading(int run, ColumnMeaning meaning, ToDoubleFunction<ColumnContents> share) {
        boolean only =
                runs.stream().filter(column -> column.meaning() == meaning).count() == 1;
        return only
                && runs.get(run).meaning() == meaning
                && runs.get(run).part() == Part.WHOLE
                && share.applyAsDouble(contents.get(run)) < SOME;
    }

    /** Columns whose headings do not forbid the meaning and whose cells nearly all have it. */
    private List<Integer> fitting(ColumnMeaning meaning, ToDoubleFunction<ColumnContents> share) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            boolean open = isUnknown(i)
                    || (runs.get(i).meaning() == TITLE && runs.get(i).strength() < 3)
                    || (runs.get(i).meaning() == NONE && meaning == RESPONSIBLE);
            if (open && contents.get(i).filled() > 1 && share.applyAsDouble(contents.get(i)) > MOST) {
                found.add(i);
            }
        }
        return found;
    }
}
