package okoplan.calendar.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that share what comes after them: «1, 3», «I–II», «15, 20 и 25», «с 1 по 15», «первая и вторая». */
record NumberGroup(List<Run> runs) {

    private static final int HIGHEST = 31;

    /** From one number to another; a single one is a run of itself. */
    record Run(int first, int last) {}

    static @Nullable Parsed<NumberGroup> at(Tokens tokens, int i) {
        boolean from = tokens.isWord(i, "с", "со", "от");
        int next = from ? i + 1 : i;
        List<Run> runs = new ArrayList<>();
        while (true) {
            Parsed<Integer> first = number(tokens, next);
            if (first == null) {
                return null;
            }
            next = first.next();
            int last = first.value();
            boolean through =
                    tokens.isSign(next, '-') || tokens.isWord(next, "по") || from && tokens.isWord(next, "до");
            Parsed<Integer> second = through ? number(tokens, next + 1) : null;
            if (second != null) {
                last = second.value();
                next = second.next();
            }
            runs.add(new Run(first.value(), last));
            int after = separators(tokens, next);
            if (after == next || number(tokens, after) == null) {
                return new Parsed<>(new NumberGroup(runs), next);
            }
            next = after;
        }
    }

    /** Past commas and «и» between members of a list, or the same place. */
    static int separators(Tokens tokens, int i) {
        int next = i;
        while (tokens.isSign(next, ',')
                || tokens.isSign(next, ';')
                || tokens.isSign(next, '/')
                || tokens.isSign(next, '|')
                || tokens.isWord(next, "и", "или", "а", "также")) {
            next++;
        }
        return next;
    }

    /** A number, roman or arabic, or an ordinal word. */
    static @Nullable Parsed<Integer> number(Tokens tokens, int i) {
        Token.Num num = tokens.num(i);
        if (num != null) {
            if (num.value() == 1 && tokens.isWord(i + 1, "у", "v")) {
                return new Parsed<>(4, i + 2);
            }
            return num.value() >= 1 && num.value() <= HIGHEST && num.digits() <= 2
                    ? new Parsed<>(num.value(), i + 1)
                    : null;
        }
        String word = tokens.word(i);
        int roman = Words.roman(word);
        if (roman > 0) {
            return new Parsed<>(roman, i + 1);
        }
        int tens = word.equals("двадцать") ? 20 : word.equals("тридцать") ? 30 : 0;
        int ordinal = Words.ordinal(tens > 0 ? tokens.word(i + 1) : word);
        if (ordinal > 0) {
            return new Parsed<>(tens + ordinal, tens > 0 ? i + 2 : i + 1);
        }
        return word.equals("тридцатого") ? new Parsed<>(30, i + 1) : null;
    }

    boolean isWithin(int highest) {
        return runs.stream()
                .allMatch(run -> run.first() <= highest && run.last() <= highest && run.first() <= run.last());
    }
}
