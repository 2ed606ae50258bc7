package okoplan.calendar.phrase;

import java.util.List;

/** How far the name of an event or a schedule reaches. */
record Extent(Tokens tokens, SpanParser spans, RecurrenceParser recurrences) {

    /** Where the name ends: at a sign, or at a date that the phrase gives. */
    int of(int i) {
        int next = i;
        while (next < tokens.size()) {
            boolean inWord = tokens.isSign(next, '-') || tokens.isSign(next, '/');
            if (tokens.isSign(next) && !(inWord && isTight(next)) || next > i && isDate(next)) {
                break;
            }
            next++;
        }
        while (next > i + 1
                && tokens.isWord(next - 1, "в", "во", "до", "на", "с", "со", "к", "и", "срок", "по", "не", "позднее")) {
            next--;
        }
        return next;
    }

    /** A hyphen inside a word such as «план-график». */
    private boolean isTight(int sign) {
        Token before = tokens.at(sign - 1);
        Token after = tokens.at(sign + 1);
        Token own = tokens.at(sign);
        return before != null
                && own != null
                && after != null
                && before.end() == own.start()
                && own.end() == after.start();
    }

    private boolean isDate(int i) {
        if (tokens.at(i) instanceof Token.Figures || Words.month(tokens.word(i)) > 0) {
            return true;
        }
        Parsed<List<Span>> date = tokens.num(i) == null ? null : spans.element(i);
        return date != null && isDay(date.value().get(0)) || recurrences.isAdverb(i);
    }

    static boolean isDay(Span span) {
        return span instanceof Span.DayOf || span instanceof DerivedSpan.Stretch stretch && isDay(stretch.first());
    }
}
