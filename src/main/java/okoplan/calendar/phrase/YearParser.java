package okoplan.calendar.phrase;

import org.jspecify.annotations.Nullable;

/** Reads years: «2022», «22 г.», «2022/2023 учебного года», «2023–2025 гг.», and says which of them a span gets. */
record YearParser(Tokens tokens) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int SEPTEMBER = 9;

    /** A year, or the years from first to last; {@code school} for a school year. */
    record Years(int first, int last, boolean school) {

        /** Gives a span without a year the one of these that it lies in. */
        Span put(Span span) {
            if (span instanceof DerivedSpan.Stretch stretch) {
                return Spans.stretch(put(stretch.first()), put(stretch.last()));
            }
            if (span.year() != null) {
                return span;
            }
            if (span instanceof DerivedSpan.PieceOf piece) {
                return new DerivedSpan.PieceOf(piece.third(), put(piece.whole()));
            }
            if (span instanceof Span.PlanYear) {
                return new Span.YearsOf(first, last, school);
            }
            if (!school) {
                return span.withYear(first);
            }
            return span instanceof Span.HalfOf half
                    ? new Span.HalfOf(half.number(), true, half.number() == 1 ? first : last)
                    : span.withYear(isAutumn(span) ? first : last);
        }

        private static boolean isAutumn(Span span) {
            if (span instanceof Span.DayOf day) {
                return day.month() >= SEPTEMBER;
            }
            if (span instanceof Span.MonthsOf months) {
                return months.first() >= SEPTEMBER;
            }
            if (span instanceof Span.SliceOf slice) {
                return slice.month() >= SEPTEMBER;
            }
            return span instanceof Span.TermOf term
                    && switch (term.name()) {
                        case QUARTER_1, QUARTER_2, TRIMESTER_1, AUTUMN_HOLIDAY, WINTER_HOLIDAY -> true;
                        default -> false;
                    };
        }
    }

    /** Years at this place, after a comma or bracket if there is one. */
    @Nullable
    Parsed<Years> afterSpan(int i) {
        int start = tokens.isSign(i, ',') ? i + 1 : i;
        Parsed<Years> years = at(start);
        if (years != null) {
            return years;
        }
        Token.Num number = tokens.num(start);
        boolean last = tokens.at(start + 1) == null || tokens.isSign(start + 1);
        if (start == i
                && number != null
                && number.digits() == 2
                && number.value() >= 20
                && number.value() <= 50
                && last) {
            int year = Words.fullYear(number.value());
            return new Parsed<>(new Years(year, year, false), start + 1);
        }
        int relative = relativeYear(start);
        return relative == start ? null : new Parsed<>(new Years(0, 0, false), relative);
    }

    @Nullable
    Parsed<Years> at(int i) {
        int start = tokens.isWord(i, "в", "на", "за") ? i + 1 : i;
        int afterWords = schoolWords(start);
        if (afterWords > start && Words.isYear(tokens.word(afterWords))) {
            Parsed<Years> named = numbers(afterWords + 1);
            return named == null || named.value().last() == named.value().first()
                    ? null
                    : new Parsed<>(
                            new Years(named.value().first(), named.value().last(), true), named.next());
        }
        return numbers(start);
    }

    private @Nullable Parsed<Years> numbers(int i) {
        int first = year(i);
        if (first == 0) {
            return null;
        }
        int last = first;
        int next = i + 1;
        if (tokens.isSign(next, '-') || tokens.isSign(next, '/')) {
            int second = secondYear(next + 1, first);
            if (second > first) {
                last = second;
                next += 2;
            }
        }
        int words = schoolWords(next);
        boolean school = words > next || last == first + 1 && tokens.isSign(i + 1, '/');
        next = words;
        while (Words.isYear(tokens.word(next))) {
            next++;
        }
        if (school && last == first) {
            last = first + 1;
        }
        return new Parsed<>(new Years(first, last, school), next);
    }

    private int year(int i) {
        Token.Num number = tokens.num(i);
        if (number == null) {
            return 0;
        }
        if (number.digits() == 4 && number.value() >= FIRST_YEAR && number.value() <= LAST_YEAR) {
            return number.value();
        }
        boolean said = Words.isYear(tokens.word(i + 1))
                || tokens.isSign(i + 1, '/') && tokens.num(i + 2) != null && schoolWords(i + 3) > i + 3;
        return number.digits() == 2 && number.value() >= 10 && number.value() <= 50 && said
                ? Words.fullYear(number.value())
                : 0;
    }

    private int secondYear(int i, int first) {
        Token.Num number = tokens.num(i);
        if (number == null) {
            return 0;
        }
        if (number.digits() == 4) {
            return number.value() <= LAST_YEAR ? number.value() : 0;
        }
        boolean next = number.digits() == 2 && Words.fullYear(number.value()) == first + 1;
        return next && Words.month(tokens.word(i + 1)) == 0 ? first + 1 : 0;
    }

    /** Past «учебного», «уч.». */
    int schoolWords(int i) {
        return tokens.startsWith(i, "учебн") || tokens.isWord(i, "уч", "у") && Words.isYear(tokens.word(i + 1))
                ? i + 1
                : i;
    }

    /** Past «текущего года», «т.г.», «нового учебного года», or the same place. */
    int relativeYear(int i) {
        boolean adjective = tokens.startsWith(i, "текущ", "нынешн", "следующ", "очередн", "соответствующ")
                || tokens.isWord(i, "этого", "нового", "данного", "т", "с", "тек", "отчетного");
        if (!adjective) {
            return i;
        }
        int next = schoolWords(i + 1);
        next = tokens.startsWith(next, "календарн") ? next + 1 : next;
        return Words.isYear(tokens.word(next)) ? next + 1 : i;
    }
}
