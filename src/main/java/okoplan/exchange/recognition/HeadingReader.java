package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okoplan.exchange.recognition.Column.Part;

/** Reads the headings of a table: which rows are headings, and what they say about the columns. */
final class HeadingReader {

    private static final int LONGEST_PART = 60;
    private static final int LONGEST_REST = 25;
    private static final int MOST_ROWS = 3;
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d.*", Pattern.DOTALL);
    private static final Pattern SPAN_OF_TIME = Pattern.compile(
            "(?iu)^((1|2|3|4|I{1,3}|IV|[1-4]-й|перв\\S*|втор\\S*|трет\\S*|четв[её]рт\\S*)\\s*(кв\\.?|квартал|полугодие|полуг\\.?)?"
                    + "(\\s*20\\d\\d\\s*(г\\.?|года?)?)?"
                    + "|(январ|феврал|март|апрел|ма[йя]$|ию[нл]|август|сентябр|октябр|ноябр|декабр)\\S*(\\s*20\\d\\d.*)?"
                    + "|(янв|фев|мар|апр|май|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)\\.?"
                    + "|20\\d\\d(\\s*[-–/]\\s*(20)?\\d\\d)?\\s*(г\\.?|год[а-я]*|уч.*)?)$");

    /**
     * Rows that are headings.
     *
     * @param rows how many rows they take
     */
    record Heading(Columns columns, int rows) {}

    private static final Pattern CARRYING_OUT = Pattern.compile("(исполнение|выполнение|реализация|проведение)");

    private final Predicate<String> isDeadline;
    private final Map<List<String>, Known> knownBy = new HashMap<>();

    HeadingReader(Predicate<String> isDeadline) {
        this.isDeadline = isDeadline;
    }

    /** The heading that begins with this row; empty when it is none. */
    Optional<Heading> at(List<GridRow> rows, int place) {
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
        Optional<Columns> found = columns(texts, taken);
        while (taken.size() < MOST_ROWS && place + taken.size() < rows.size()) {
            GridRow next = rows.get(place + taken.size());
            boolean below = isBelow(next, first, rows, place + taken.size());
            if (!below && !(found.isEmpty() && isRestOfWords(next, taken.get(taken.size() - 1)))) {
                break;
            }
            texts = texts(next, texts);
            taken.add(next);
            Optional<Columns> more = columns(texts, taken);
            if (found.isPresent() && more.isEmpty()) {
                taken.remove(taken.size() - 1);
                break;
            }
            found = more;
        }
        int count = taken.size();
        Optional<Heading> heading = found.map(columns -> new Heading(columns, count));
        heading.ifPresent(each -> knownBy.putIfAbsent(first.texts(), new Known(each, List.copyOf(taken))));
        return heading;
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
                boolean wide = isWide(first, i);
                divides |= wide;
                fits &= cell.text().length() <= LONGEST_PART
                        && (wide || first.cells().get(i).isBlank());
            }
        }
        boolean below = carried || (divides && row.filledCount() > 1);
        return (fits && below) || isCutBelow(row, first, rows, place);
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

    private Optional<Columns> columns(List<String> texts, List<GridRow> rows) {
        List<Column> columns = new ArrayList<>();
        Set<ColumnMeaning> known = EnumSet.noneOf(ColumnMeaning.class);
        int run = -1;
        int unknown = 0;
        int marks = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (i == 0 || beginsRun(rows, i)) {
                run++;
            } else {
                columns.add(columns.get(i - 1));
                continue;
            }
            String text = texts.get(i);
            String below = text.substring(text.lastIndexOf('\n') + 1).strip();
            Optional<ColumnMeaning> meaning = meaning(text, below);
            boolean own = ColumnMeaning.ofHeading(below)
                    .filter(each -> each != ColumnMeaning.DEADLINE)
                    .isEmpty();
            if (own && SPAN_OF_TIME.matcher(below).matches()) {
                columns.add(new Column(ColumnMeaning.DEADLINE, Part.MARK, text, phrase(text, below), run));
                marks++;
                continue;
            }
            if (meaning.isPresent() && meaning.get() == ColumnMeaning.DEADLINE && isDeadlineOfRow(text)) {
                return Optional.empty();
            }
            meaning.ifPresent(known::add);
            unknown += meaning.isEmpty() && !text.isBlank() ? 1 : 0;
            columns.add(Column.of(meaning.orElse(ColumnMeaning.NONE), text, run));
        }
        boolean marked = marks > 1;
        if (!marked) {
            columns.replaceAll(column -> column.part() == Part.MARK
                    ? Column.of(ColumnMeaning.DEADLINE, column.heading(), column.run())
                    : column);
        }
        if (marked) {
            known.add(ColumnMeaning.DEADLINE);
        }
        known.remove(ColumnMeaning.NONE);
        Columns found = withTitle(new Columns(columns));
        boolean heading =
                known.size() >= 2 && found.telling() > 0 && unknown < known.size() + (found.telling() > 1 ? 1 : 0);
        return heading ? Optional.of(found.settled()) : Optional.empty();
    }

    /** «Исполнение» over «срок» and «ответственный» only holds them together. */
    private static Optional<ColumnMeaning> meaning(String text, String below) {
        String above = ColumnMeaning.normal(text.substring(0, text.length() - below.length()));
        return CARRYING_OUT.matcher(above).matches() ? ColumnMeaning.ofHeading(below) : ColumnMeaning.ofHeading(text);
    }

    /** «В период каникул» is what a row says, «Период» what stands over it. */
    private boolean isDeadlineOfRow(String text) {
        boolean heading = ColumnMeaning.normal(text).matches("(сроки?|дата|даты|период|время|когда|месяц)\\b.*");
        return !heading && isDeadline.test(text.replace('\n', ' '));
    }

    /** «2023 год» over «I квартал» belongs to it. */
    private static String phrase(String text, String below) {
        int line = text.indexOf('\n');
        String above = line < 0 ? "" : text.substring(0, line).strip();
        boolean year = above.matches("(?iu)(на )?20\\d\\d\\s*(г\\.?|год[а-я]*)?") && !below.matches(".*20\\d\\d.*");
        String words = below.matches("(?iu)[1-4]|I{1,3}|IV") ? below + " квартал" : below;
        return year ? words + " " + above : words;
    }

    private static boolean beginsRun(List<GridRow> rows, int place) {
        return rows.stream()
                        .anyMatch(row -> !row.cells().get(place).isCovered()
                                && !row.cells().get(place).isCarried())
                || rows.stream().allMatch(row -> !row.cells().get(place).isCovered());
    }

    /** A heading without a known word for the measures: the first unknown column behind the number. */
    private static Columns withTitle(Columns columns) {
        if (columns.has(ColumnMeaning.TITLE)) {
            return columns;
        }
        int unknown = columns.places().stream()
                .filter(column -> column.meaning() == ColumnMeaning.NONE
                        && ColumnMeaning.ofHeading(column.heading()).isEmpty())
                .mapToInt(Column::run)
                .findFirst()
                .orElse(-1);
        return new Columns(columns.places().stream()
                .map(column -> column.run() == unknown ? column.as(ColumnMeaning.TITLE) : column)
                .toList());
    }
}
