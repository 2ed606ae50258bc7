package okoplan.calendar.phrase;

import java.time.DayOfWeek;
import java.util.List;
import okoplan.calendar.phrase.Recurrence.Unit;
import org.jspecify.annotations.Nullable;

/** Reads what part of a month or of something longer is meant, up to the word for the whole. */
record SliceParser(Tokens tokens) {

    private static final int MOST_WEEKS = 5;
    private static final int MOST_DECADES = 3;

    @Nullable
    Parsed<List<Slice>> at(int i) {
        Parsed<List<Slice>> edge = edge(i);
        if (edge != null) {
            return edge;
        }
        int ordinal = Words.ordinal(tokens.word(i));
        if (ordinal < 0) {
            return named(i + 1, List.of(new NumberGroup.Run(ordinal, ordinal)));
        }
        Parsed<NumberGroup> group = NumberGroup.at(tokens, i);
        return group == null ? null : named(group.next(), group.value().runs());
    }

    /** «Начало», «середина», «конец» as 1, 2, 3. */
    @Nullable
    Parsed<Integer> third(int i) {
        int start = tokens.isWord(i, "в", "на") ? i + 1 : i;
        if (tokens.startsWith(start, "начал") && !tokens.isWord(start, "начала", "началом")) {
            return new Parsed<>(1, start + 1);
        }
        if (tokens.startsWith(start, "середин")) {
            return new Parsed<>(2, start + 1);
        }
        return tokens.isWord(start, "конец", "конце") ? new Parsed<>(3, start + 1) : null;
    }

    private @Nullable Parsed<List<Slice>> edge(int i) {
        Parsed<Integer> third = third(i);
        if (third != null) {
            Slice first = Slice.of(Slice.Sort.DECADE, third.value());
            Parsed<Integer> other = third(NumberGroup.separators(tokens, third.next()));
            return other == null
                    ? new Parsed<>(List.of(first), third.next())
                    : new Parsed<>(List.of(first, Slice.of(Slice.Sort.DECADE, other.value())), other.next());
        }
        if (tokens.startsWith(i, "первые", "первых", "последн") && tokens.isWord(i + 1, "числа", "числах")) {
            int which = tokens.startsWith(i, "перв") ? 1 : 3;
            return new Parsed<>(List.of(Slice.of(Slice.Sort.DECADE, which)), i + 2);
        }
        return null;
    }

    private @Nullable Parsed<List<Slice>> named(int i, List<NumberGroup.Run> runs) {
        int at = tokens.startsWith(i, "рабоч", "учебн", "полн") ? i + 1 : i;
        String word = tokens.word(at);
        DayOfWeek weekday = Words.weekday(word);
        Slice.Sort sort =
                weekday != null ? Slice.Sort.WEEKDAY : sort(word, runs.get(0).first());
        if (sort == null) {
            return null;
        }
        int most = sort == Slice.Sort.DECADE ? MOST_DECADES : sort == Slice.Sort.HALF ? 2 : MOST_WEEKS;
        for (NumberGroup.Run run : runs) {
            if (run.first() > most || run.last() > most || run.last() < run.first()) {
                return null;
            }
        }
        return new Parsed<>(
                runs.stream()
                        .map(run -> new Slice(sort, run.first(), run.last(), weekday))
                        .toList(),
                at + 1);
    }

    private static Slice.@Nullable Sort sort(String word, int first) {
        Unit unit = Words.unit(word);
        if (unit == Unit.WEEK) {
            return Slice.Sort.WEEK;
        }
        if (unit == Unit.DECADE) {
            return Slice.Sort.DECADE;
        }
        if (word.startsWith("половин")) {
            return Slice.Sort.HALF;
        }
        return unit == Unit.DAY && (first < 0 || first == 1) ? Slice.Sort.DAY : null;
    }
}
