package okoplan.exchange.recognition;

import java.util.regex.Pattern;

/**
 * A place of the grid under a heading.
 *
 * @param part what its cells say of the meaning
 * @param heading as written; for a heading over two rows both, the upper one first
 * @param phrase the deadline that a mark in the column stands for; empty for other columns
 * @param run the heading's position among the headings of the table: a wide heading covers several places
 */
record Column(ColumnMeaning meaning, Part part, String heading, String phrase, int run) {

    /** Which part of its meaning a column gives. */
    enum Part {
        WHOLE,
        /** The first day of a stretch of time. */
        START,
        /** The last day of a stretch of time. */
        END,
        /** A cross says that the heading is the deadline. */
        MARK,
        /** A deadline and responsible parties in one cell. */
        BOTH,
        /** A measure with its deadline behind its words. */
        DATED,
        /** What several measures have in common; a section when it is said once for all of them. */
        GROUP
    }

    private static final Pattern FIRST = Pattern.compile("(?U)начал|^с$|\\bот$|\\bс$");
    private static final Pattern LAST = Pattern.compile("(?U)оконч|заверш|конец|\\bконца|^до$|^по$|\\bпо$|\\bдо$");

    static Column of(ColumnMeaning meaning, String heading, int run) {
        Part part = meaning == ColumnMeaning.TITLE && ColumnMeaning.isDatedMeasure(heading) ? Part.DATED : Part.WHOLE;
        return new Column(meaning, part, heading, "", run);
    }

    Column as(ColumnMeaning other) {
        return new Column(other, part, heading, phrase, run);
    }

    Column as(Part other) {
        return new Column(meaning, other, heading, phrase, run);
    }

    boolean isStart() {
        String words = ColumnMeaning.normal(heading);
        return FIRST.matcher(words).find() && !LAST.matcher(words).find();
    }

    boolean isEnd() {
        String words = ColumnMeaning.normal(heading);
        return LAST.matcher(words).find() && !FIRST.matcher(words).find();
    }

    /** How sure the words of the heading are, for choosing between columns of one meaning. */
    int strength() {
        String words = ColumnMeaning.normal(heading);
        return switch (meaning) {
            case TITLE ->
                words.contains("мероприят")
                        ? 4
                        : has(words, "содержан|действи|работ|^мер")
                                ? 3
                                : has(words, "наименован|деятельност|перечень|вопрос|план") ? 2 : 1;
            case RESULT -> words.contains("результат") ? 3 : has(words, "показател|индикатор|эффект") ? 2 : 1;
            case RESPONSIBLE -> words.contains("ответствен") ? 3 : words.startsWith("кто") ? 0 : 2;
            case DEADLINE -> words.contains("срок") ? 3 : has(words, "дат|период|месяц") ? 2 : 1;
            case NUMBER, NONE -> 1;
        };
    }

    private static boolean has(String words, String pattern) {
        return Pattern.compile(pattern).matcher(words).find();
    }
}
