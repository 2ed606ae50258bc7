package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headings of a table: which rows are headings, and what they say about the columns. */
final class HeadingReader {

    private static final int LONGEST_PART = 60;
    private static final int LONGEST_REST = 25;
    private static final int MOST_ROWS = 3;
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d.*", Pattern.DOTALL);
    private final Predicate<String> isDeadline;
    private final HeadingWords words;
    private final Map<List<String>, Known> knownBy = new HashMap<>();

    HeadingReader(Predicate<String> isDeadline) {
        this.isDeadline = isDeadline;
        this.words = new HeadingWords(isDeadline);
    }

    /**
     * The heading that begins with this row; empty when it is none.
     *
     * @param above the columns so far; null where there are none
     */
    Optional<Heading> at(List<GridRow> rows, int place, @Nullable Columns above) {
        return at(rows, place)
                .filter(heading ->
                        above == null || heading.plain() || heading.repeats(above) || (place == 0 && heading.isCalm()));
    }

    private Optional<Heading> at(List<GridRow> rows, int place) {
        GridRow first = rows.get(place);
        if (first.filledCount() < 2 || !startsUpright(first)) {
            return Optional.empty();
        }
        Known known = knownBy.get(first.texts());
        if (known != null && known.isAt(rows, place)) {
            return Optional.of(known.heading());
        }
        List<String> texts = texts(first, new ArrayList<>());
        List<GridRow> taken = new ArrayList<>(List.of(first));
        Optional<Columns> found = words.columns(texts, taken);
        while (taken.size() < MOST_ROWS && place + taken.size() < rows.size()) {
            GridRow next = rows.get(place + taken.size());
            boolean below = isBelow(next, first, rows, place + taken.size());
            if (!below && !(found.isEmpty() && isRestOfWords(next, taken.get(taken.size() - 1)))) {
                break;
            }
            texts = texts(next, texts);
            taken.add(next);
            Optional<Columns> more = words.columns(texts, taken);
            if (found.isPresent() && more.isEmpty()) {
                taken.remove(taken.size() - 1);
                break;
            }
            found = more;
        }
        int count = taken.size();
        List<GridRow> body = body(rows, place + count, first);
        Optional<Heading> heading = found.map(columns ->
                new Heading(ColumnsByContent.of(columns, body, isDeadline), count, Heading.isPlain(columns)));
        heading.ifPresent(each -> knownBy.putIfAbsent(first.texts(), new Known(each, List.copyOf(taken))));
        return heading;
    }

    /** The rows that the headings count for. */
    private static List<GridRow> body(List<GridRow> rows, int from, GridRow heading) {
        return rows.subList(from, rows.size()).stream()
                .filter(row -> !row.texts().equals(heading.texts()) && !isColumnNumbers(row))
                .toList();
    }

    /** The heading in unknown words, where there is none in known ones. */
    Optional<ContrastHeading.Placed> byContrast(List<GridRow> rows) {
        Optional<ContrastHeading.Placed> found = ContrastHeading.in(rows, isDeadline);
        found.ifPresent(placed -> {
            GridRow row = rows.get(placed.place());
            knownBy.putIfAbsent(row.texts(), new Known(placed.heading(), List.of(row)));
        });
        return found;
    }

    /** A heading seen before: where it is repeated, the row below it may be a torn one and is no heading. */
    private record Known(Heading heading, List<GridRow> rows) {

        boolean isAt(List<GridRow> others, int place) {
            for (int i = 0; i < rows.size(); i++) {
                boolean same = place + i < others.size()
                        && others.get(place + i).cells().equals(rows.get(i).cells());
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The first cell of a heading is no number of a row. */
    private static boolean startsUpright(GridRow row) {
        return row.texts().stream()
                .findFirst()
                .map(text -> !ROW_NUMBER.matcher(text).matches())
                .orElse(false);
    }

    /** The row goes on with the headings: beside merged ones, or under a wide one that it divides. */
    private boolean isBelow(GridRow row, GridRow first, List<GridRow> rows, int place) {
        if (row.filledCount() == 0 || isColumnNumbers(row)) {
            return false;
        }
        boolean carried = false;
        boolean divides = false;
        boolean fits = true;
        for (int i = 0; i < row.cells().size(); i++) {
            GridCell cell = row.cells().get(i);
            carried |= cell.isCarried() && !cell.isBlank();
            if (cell.isFilled()) {
                boolean wide = isWide(first, i) && (first.cells().get(i).isCovered() || end(first, i) != end(row, i));
                divides |= wide;
                fits &= cell.text().length() <= LONGEST_PART
                        && (wide || first.cells().get(i).isBlank());
            }
        }
        boolean below = carried || (divides && row.filledCount() > 1);
        return (fits && below) || isCutBelow(row, first, rows, place);
    }

    /** The place behind the cell that begins here. */
    private static int end(GridRow row, int place) {
        int end = place + 1;
        while (end < row.cells().size() && row.cells().get(end).isCovered()) {
            end++;
        }
        return end;
    }

    private static boolean isWide(GridRow row, int place) {
        return row.cells().get(place).isCovered()
                || (place + 1 < row.cells().size() && row.cells().get(place + 1).isCovered());
    }

    /** Words of the headings that stand in a row of their own: «Срок» and below it «исполнения». */
    private boolean isCutBelow(GridRow row, GridRow first, List<GridRow> rows, int place) {
        boolean numbered = place + 1 < rows.size() && startsWithNumber(rows.get(place + 1));
        if (!numbered || startsWithNumber(row)) {
            return false;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            GridCell cell = row.cells().get(i);
            if (cell.isFilled()) {
                String text = cell.text();
                boolean word = text.length() <= LONGEST_REST
                        && Character.isLowerCase(text.charAt(0))
                        && text.split("\\s").length <= 2;
                if (!word || first.cells().get(i).isBlank() || isDeadline.test(text)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isRestOfWords(GridRow row, GridRow above) {
        return above.texts().stream().allMatch(text -> text.length() <= LONGEST_PART)
                && row.texts().stream().allMatch(text -> text.length() <= LONGEST_PART)
                && row.filledCount() > 0
                && !startsWithNumber(row)
                && (above.texts().stream().anyMatch(text -> text.endsWith("-"))
                        || row.texts().stream().allMatch(text -> Character.isLowerCase(text.charAt(0))));
    }

    private static boolean startsWithNumber(GridRow row) {
        return row.texts().stream().findFirst().map(RowNumber::isNumber).orElse(false);
    }

    static boolean isColumnNumbers(GridRow row) {
        int expected = 1;
        for (GridCell cell : row.cells()) {
            if (cell.isFilled()) {
                if (!cell.text().strip().replace(".", "").equals(String.valueOf(expected))) {
                    return false;
                }
                expected++;
            }
        }
        return expected > 3;
    }

    /** The words over each place, those of this row put to those above. */
    private static List<String> texts(GridRow row, List<String> above) {
        List<String> texts = new ArrayList<>();
        String last = "";
        for (int i = 0; i < row.cells().size(); i++) {
            GridCell cell = row.cells().get(i);
            if (!cell.isCovered()) {
                last = cell.isCarried() ? "" : cell.text().strip();
            }
            String upper = i < above.size() ? above.get(i) : "";
            texts.add(joined(upper, last));
        }
        return texts;
    }

    private static String joined(String upper, String lower) {
        if (upper.isEmpty() || lower.isEmpty()) {
            return upper + lower;
        }
        boolean word = upper.endsWith("-") && Character.isLowerCase(lower.charAt(0));
        return word ? upper.substring(0, upper.length() - 1) + lower : upper + "\n" + lower;
    }
}
