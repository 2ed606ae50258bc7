package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okoplan.exchange.recognition.Column.Part;

/** Tells by the words of headings what their columns hold: at least two must say something known, and different things. */
final class HeadingWords {

    private static final Pattern SPAN_OF_TIME = Pattern.compile(
            "(?iu)^((1|2|3|4|I{1,3}|IV|[1-4]-й|перв\\S*|втор\\S*|трет\\S*|четв[её]рт\\S*)\\s*(кв\\.?|квартал|полугодие|полуг\\.?)?"
                    + "(\\s*20\\d\\d\\s*(г\\.?|года?)?)?"
                    + "|(январ|феврал|март|апрел|ма[йя]$|ию[нл]|август|сентябр|октябр|ноябр|декабр)\\S*(\\s*20\\d\\d.*)?"
                    + "|(янв|фев|мар|апр|май|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)\\.?"
                    + "|20\\d\\d(\\s*[-–/]\\s*(20)?\\d\\d)?\\s*(г\\.?|год[а-я]*|уч.*)?)$");

    private static final Pattern CARRYING_OUT = Pattern.compile("(исполнение|выполнение|реализация|проведение)");

    private final Predicate<String> isDeadline;

    HeadingWords(Predicate<String> isDeadline) {
        this.isDeadline = isDeadline;
    }

    /**
     * The columns under these words; empty when they are no headings.
     *
     * @param texts over each place
     * @param rows that they stand in
     */
    Optional<Columns> columns(List<String> texts, List<GridRow> rows) {
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
            Column column = Column.of(meaning.orElse(ColumnMeaning.NONE), text, run);
            columns.add(
                    ColumnMeaning.isDeadlineAndParty(rows.size() > 1 ? below : text)
                            ? column.as(ColumnMeaning.RESPONSIBLE).as(Part.BOTH)
                            : column);
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
        Columns found = new Columns(columns);
        boolean heading =
                known.size() >= 2 && found.telling() > 0 && unknown < known.size() + (found.telling() > 1 ? 1 : 0);
        return heading ? Optional.of(found) : Optional.empty();
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
}
