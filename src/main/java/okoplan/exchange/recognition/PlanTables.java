package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okoplan.exchange.recognition.TableRow.Reason;
import org.jspecify.annotations.Nullable;

/** Tells tables of measures from other tables. */
final class PlanTables {

    private static final int SAMPLE = 100;
    private static final int LONGEST_HEADING = 200;
    private static final int SHORT_HEADING = 60;
    private static final double SHORT_TITLE = 12;

    private static final Pattern NUMBERED = Pattern.compile(
            "(?u)^((?iu:раздел|подраздел|блок|этап|часть|направление|модуль|задача)\\s*(№\\s*)?[\\dIVX]+|[IVXІХ]{1,5}[.)]?\\s+\\p{L}|[IVX]{1,5}\\.\\p{L}|\\d{1,2}(\\.\\d{1,2}){0,3}[.)]\\s*\\p{Lu}|\\d{1,2}(\\.\\d{1,2}){1,3}\\.?\\s+\\p{L}).*",
            Pattern.DOTALL);
    private static final Pattern YEAR =
            Pattern.compile("(?iu)^20\\d\\d(\\s?[-–—/]\\s?(20)?\\d\\d)?\\s*(уч\\p{L}*\\.?\\s*)?(год\\p{L}*|г\\.?)?$");

    private PlanTables() {}

    /** A heading that stands alone above a table, by its number or its year. */
    static boolean isNumberedHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && !TitleFinder.isPart(RowNumber.split(line).title())
                && (NUMBERED.matcher(line).matches() || YEAR.matcher(line).matches())
                && !line.endsWith(";");
    }

    /** A line that may be a heading: short, no sentence, no page number. */
    static boolean isHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && line.chars().filter(Character::isLetter).count() > 3
                && (!line.endsWith(".") || line.length() <= SHORT_HEADING)
                && !line.endsWith(":")
                && !line.endsWith(";")
                && !line.matches("(?iu)^(продолжение|окончание|приложение|примечани|страница|стр\\.).*")
                && !Wording.isSignature(line);
    }

    /** Whether a table with headings holds measures. */
    static boolean isPlan(List<GridRow> rows, TableLayout layout, Predicate<String> isDeadline) {
        Columns columns = layout.first();
        if (columns == null || !columns.isOfPlan()) {
            return false;
        }
        List<SourceRow> sample = new ArrayList<>();
        for (int place = 0; place < rows.size() && sample.size() < SAMPLE; place++) {
            Columns own = layout.columns().get(place);
            Reason reason = layout.reasons().get(place);
            if (own != null && reason == null && rows.get(place).filledCount() > 1) {
                sample.add(SourceRow.of(place, rows.get(place), own));
            }
        }
        boolean named = columns.places().stream()
                .anyMatch(column -> column.meaning() == ColumnMeaning.TITLE && column.strength() > 2);
        if (named) {
            return true;
        }
        return holdsWords(sample)
                && (columns.telling() == 3 || share(sample, ColumnMeaning.DEADLINE, isDeadline) > 0.5)
                && (columns.telling() == 3 || columns.has(ColumnMeaning.NUMBER));
    }

    private static boolean holdsWords(List<SourceRow> rows) {
        return rows.stream()
                        .filter(row -> row.has(ColumnMeaning.TITLE))
                        .mapToInt(row -> row.text(ColumnMeaning.TITLE).length())
                        .average()
                        .orElse(0)
                > SHORT_TITLE;
    }

    private static double share(List<SourceRow> rows, ColumnMeaning meaning, Predicate<String> fits) {
        List<String> texts = rows.stream()
                .map(row -> row.text(meaning))
                .filter(text -> !text.isBlank())
                .toList();
        return texts.isEmpty()
                ? 0
                : (double) texts.stream()
                                .filter(text -> fits.test(text.replace('\n', ' ')))
                                .count()
                        / texts.size();
    }

    /** The columns under which a table without headings goes on with the one above; null when it does not. */
    static @Nullable Columns continuing(Columns above, List<GridRow> rows, Predicate<String> isDeadline) {
        int count = rows.get(0).cells().size();
        List<Column> runs = above.runs();
        Columns columns = null;
        if (count == above.size()) {
            columns = above;
        } else if (count == runs.size()) {
            columns = new Columns(runs);
        } else {
            Columns guess = guessed(rows, isDeadline);
            if (guess != null) {
                return guess;
            }
            columns = ofMostCells(runs, rows, count);
        }
        return columns != null && fits(columns, rows, isDeadline) ? columns : null;
    }

    /** A part of a row may be all that the page break has left: fewer places, in their order from the left. */
    private static @Nullable Columns ofMostCells(List<Column> runs, List<GridRow> rows, int count) {
        return count < runs.size() && count > 1 && rows.size() <= 3 ? new Columns(runs) : null;
    }

    /** The row with as many places as there are columns. */
    static GridRow padded(GridRow row, Columns columns) {
        if (row.cells().size() >= columns.size()) {
            return row;
        }
        List<GridCell> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns.size()) {
            cells.add(GridCell.EMPTY);
        }
        return row.withCells(cells);
    }

    private static boolean fits(Columns columns, List<GridRow> rows, Predicate<String> isDeadline) {
        List<SourceRow> sample = new ArrayList<>();
        for (GridRow row : rows) {
            if (row.filledCount() > 1 && sample.size() < SAMPLE) {
                sample.add(SourceRow.of(sample.size(), padded(row, columns), columns));
            }
        }
        if (sample.isEmpty()) {
            return rows.stream().noneMatch(row -> Wording.isSignature(row.text()));
        }
        boolean signature = sample.size() <= 2
                && sample.stream()
                        .allMatch(row -> Wording.isSignature(row.source().text()) && !row.has(ColumnMeaning.NUMBER));
        boolean dated = sample.stream().noneMatch(row -> row.has(ColumnMeaning.DEADLINE))
                || sample.size() <= 2
                || !columns.has(ColumnMeaning.DEADLINE)
                || share(sample, ColumnMeaning.DEADLINE, isDeadline) >= 0.4;
        return !signature
                && dated
                && sample.stream()
                        .anyMatch(row -> row.has(ColumnMeaning.TITLE)
                                || row.has(ColumnMeaning.RESULT)
                                || row.has(ColumnMeaning.RESPONSIBLE));
    }

    /** The columns of a table of measures without headings; null when it does not look like one. */
    static @Nullable Columns guessed(List<GridRow> rows, Predicate<String> isDeadline) {
        int count = rows.get(0).cells().size();
        if (rows.size() < 2 || count < 3) {
            return null;
        }
        List<ColumnMeaning> meanings = new ColumnGuess(rows, isDeadline).columns(count);
        Columns columns = Columns.of(meanings);
        boolean plan = columns.has(ColumnMeaning.TITLE)
                && columns.has(ColumnMeaning.DEADLINE)
                && (columns.has(ColumnMeaning.RESPONSIBLE) || columns.has(ColumnMeaning.NUMBER));
        if (!plan) {
            return null;
        }
        List<SourceRow> sample = new ArrayList<>();
        rows.stream()
                .filter(row -> row.filledCount() > 1)
                .limit(SAMPLE)
                .forEach(row -> sample.add(SourceRow.of(sample.size(), row, columns)));
        return holdsWords(sample) ? columns : null;
    }
}
