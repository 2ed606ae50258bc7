package okoplan.calendar.phrase;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.Recurrence.Unit;
import org.jspecify.annotations.Nullable;

/** Reads how often: «ежемесячно», «2 раза в год», «каждый понедельник», «по четвертям», «25 числа каждого месяца». */
final class RecurrenceParser {

    private static final int LAST_DAY = 31;

    private final Tokens tokens;
    private final SliceParser slices;
    private final YearParser years;

    RecurrenceParser(Tokens tokens) {
        this.tokens = tokens;
        this.slices = new SliceParser(tokens);
        this.years = new YearParser(tokens);
    }

    @Nullable
    Parsed<Item> at(int i) {
        Parsed<Item> item = adverb(i);
        item = item == null ? each(i) : item;
        item = item == null ? times(i) : item;
        item = item == null ? byUnits(i) : item;
        item = item == null ? dayOfMonth(i) : item;
        return item == null ? eachSlice(i) : item;
    }

    private @Nullable Parsed<Item> adverb(int i) {
        String word = tokens.word(i);
        Unit unit = null;
        if (word.startsWith("ежегод")) {
            unit = Unit.YEAR;
        } else if (word.startsWith("ежемес")) {
            unit = Unit.MONTH;
        } else if (word.startsWith("ежекв")) {
            unit = Unit.QUARTER;
        } else if (word.startsWith("еженед")) {
            unit = Unit.WEEK;
        } else if (word.startsWith("ежедекад")) {
            unit = Unit.DECADE;
        } else if (word.startsWith("ежечетв")) {
            unit = Unit.SCHOOL_QUARTER;
        } else if (word.startsWith("ежеполуг")) {
            unit = Unit.HALF_YEAR;
        } else if (word.startsWith("ежетриместр")) {
            unit = Unit.TRIMESTER;
        }
        Parsed<Item> weekdays = unit == Unit.WEEK ? weekdaysAfter(i + 1) : null;
        if (weekdays != null) {
            return weekdays;
        }
        return unit == null ? null : every(Recurrence.each(unit), i + 1);
    }

    /** «Еженедельно, пятница». */
    private @Nullable Parsed<Item> weekdaysAfter(int i) {
        int next = tokens.isSign(i) ? i + 1 : i;
        next = tokens.isWord(next, "по", "в", "во") ? next + 1 : next;
        return weekdays(next);
    }

    boolean isAdverb(int i) {
        return adverb(i) != null;
    }

    private static Parsed<Item> every(Recurrence recurrence, int next) {
        return new Parsed<>(new Item.Every(recurrence), next);
    }

    /** «Каждый квартал», «каждые две недели», «каждую среду», «каждую последнюю пятницу». */
    private @Nullable Parsed<Item> each(int i) {
        Parsed<Integer> third = slices.third(i);
        int start = third == null ? (tokens.isWord(i, "в", "во") ? i + 1 : i) : third.next();
        if (!tokens.startsWith(start, "кажд")) {
            return null;
        }
        int next = years.schoolWords(start + 1);
        Parsed<Item> slice = eachSlice(next);
        Parsed<Integer> count = count(next);
        Token.Num figure = tokens.num(next);
        boolean counted = count != null
                && (figure == null || !figure.ordinal())
                && Words.unit(tokens.word(count.next())) == Unit.WEEK
                && Words.unit(tokens.word(count.next() + 1)) != Unit.MONTH;
        if (!counted && slice != null && slice.value() instanceof Item.EachSlice found) {
            return new Parsed<>(new Item.EachSlice(found.slices(), true), slice.next());
        }
        Parsed<Item> weekdays = weekdays(next);
        if (weekdays != null) {
            return weekdays;
        }
        int at = count == null ? next : count.next();
        Unit unit = tokens.isWord(at, "полгода") ? Unit.HALF_YEAR : Words.unit(tokens.word(at));
        if (unit == null && count == null && Words.month(tokens.word(at)) > 0) {
            return every(Recurrence.each(Unit.YEAR), start + 1);
        }
        if (unit == null) {
            Parsed<Item> day = dayOfMonth(next);
            return day != null && day.value() instanceof Item.DayOfMonth said
                    ? new Parsed<>(new Item.DayOfMonth(said.days(), said.which(), said.unit(), true), day.next())
                    : null;
        }
        if (third != null) {
            return unit == Unit.MONTH
                    ? new Parsed<>(
                            new Item.EachSlice(List.of(Slice.of(Slice.Sort.DECADE, third.value())), true), at + 1)
                    : new Parsed<>(new Item.EachPiece(unit, third.value()), at + 1);
        }
        return every(new Recurrence(unit, count == null ? 1 : count.value(), 1, null), at + 1);
    }

    /** «2 раза в год», «не реже одного раза в две недели», «раз в полгода», «1 р./мес.», «дважды в год». */
    private @Nullable Parsed<Item> times(int i) {
        int next = i;
        if (tokens.isWord(next, "не") && tokens.isWord(next + 1, "реже", "менее", "меньше", "чаще", "более")
                || tokens.isWord(next, "минимум")) {
            next += tokens.isWord(next, "не") ? 2 : 1;
            next = tokens.isWord(next, "чем") ? next + 1 : next;
        }
        Parsed<Integer> times = tokens.isWord(next, "дважды")
                ? new Parsed<>(2, next + 1)
                : tokens.isWord(next, "трижды") ? new Parsed<>(3, next + 1) : null;
        if (times == null) {
            times = count(next);
            int at = times == null ? next : times.next();
            if (times != null && tokens.isSign(at, '-') && count(at + 1) != null) {
                at += 2;
            }
            if (!tokens.isWord(at, "раз", "раза", "разу", "р")) {
                return null;
            }
            times = new Parsed<>(times == null ? 1 : times.value(), at + 1);
        }
        next = times.next();
        if (tokens.isWord(next, "в", "во", "за", "на") || tokens.isSign(next, '/')) {
            next++;
        }
        next = tokens.startsWith(next, "кажд") ? next + 1 : next;
        Parsed<Integer> every = count(next);
        next = years.schoolWords(every == null ? next : every.next());
        next = tokens.startsWith(next, "календарн") ? next + 1 : next;
        if (tokens.isWord(next, "полгода") || tokens.isWord(next, "пол") && Words.isYear(tokens.word(next + 1))) {
            return every(
                    new Recurrence(Unit.HALF_YEAR, 1, times.value(), null),
                    tokens.isWord(next, "пол") ? next + 2 : next + 1);
        }
        Unit unit = Words.unit(tokens.word(next));
        return unit == null
                ? null
                : every(new Recurrence(unit, every == null ? 1 : every.value(), times.value(), null), next + 1);
    }

    /** «По четвертям», «по понедельникам», «по пятницам». */
    private @Nullable Parsed<Item> byUnits(int i) {
        if (!tokens.isWord(i, "по")) {
            return null;
        }
        Parsed<Item> weekdays = weekdays(i + 1);
        if (weekdays != null) {
            return weekdays;
        }
        String word = tokens.word(i + 1);
        Unit unit = Words.unit(word);
        return unit != null && (word.endsWith("ам") || word.endsWith("ям"))
                ? every(Recurrence.each(unit), i + 2)
                : null;
    }

    private @Nullable Parsed<Item> weekdays(int i) {
        List<DayOfWeek> days = new ArrayList<>();
        int next = i;
        int at = i;
        DayOfWeek day = Words.weekday(tokens.word(at));
        while (day != null) {
            days.add(day);
            next = at + 1;
            at = NumberGroup.separators(tokens, next);
            day = Words.weekday(tokens.word(at));
        }
        return days.isEmpty() ? null : new Parsed<>(new Item.OnWeekdays(days), next);
    }

    /** «До 25 числа», «1 и 15 числа каждого месяца», «до 3 числа следующего за отчетным кварталом». */
    private @Nullable Parsed<Item> dayOfMonth(int i) {
        int start = i;
        while (tokens.isWord(start, "до", "к", "в", "срок", "не", "позднее", "позже", "по")) {
            start++;
        }
        Parsed<NumberGroup> group = NumberGroup.at(tokens, start);
        if (group == null || !tokens.startsWith(group.next(), "числ")) {
            return monthEnd(i);
        }
        if (Words.month(tokens.word(group.next() + 1)) > 0) {
            return null;
        }
        List<Integer> days =
                group.value().runs().stream().map(NumberGroup.Run::last).toList();
        return tail(days, group.next() + 1);
    }

    /** «До конца каждого месяца», «до конца месяца». */
    private @Nullable Parsed<Item> monthEnd(int i) {
        if (!tokens.isWord(i, "до", "к") || !tokens.isWord(i + 1, "конца", "концу", "окончания")) {
            return null;
        }
        boolean each = tokens.startsWith(i + 2, "кажд");
        int at = each ? i + 3 : i + 2;
        Unit unit = Words.unit(tokens.word(at));
        if (unit == Unit.MONTH && Words.month(tokens.word(at + 1)) == 0) {
            return new Parsed<>(new Item.DayOfMonth(List.of(LAST_DAY), Item.Which.SAME, null, each), at + 1);
        }
        return each && unit != null ? every(Recurrence.each(unit), at + 1) : null;
    }

    private Parsed<Item> tail(List<Integer> days, int i) {
        Item.Which which = Item.Which.SAME;
        Unit unit = null;
        boolean every = false;
        int next = i;
        while (true) {
            int at = tokens.isSign(next, ',') ? next + 1 : next;
            String word = tokens.word(at);
            Unit named = Words.unit(word);
            if (word.startsWith("кажд")) {
                every = true;
            } else if (word.startsWith("следующ") || word.startsWith("последующ")) {
                which = Item.Which.NEXT;
            } else if (word.startsWith("последн")) {
                which = Item.Which.LAST;
            } else if (word.startsWith("перв") && which != Item.Which.NEXT) {
                which = Item.Which.FIRST;
            } else if (word.startsWith("втор") && which != Item.Which.NEXT) {
                which = Item.Which.SECOND;
            } else if (named != null && named != Unit.DAY && named != Unit.WEEK && at == next) {
                unit = named == Unit.MONTH && unit != null ? unit : named;
            } else if (!word.startsWith("отчетн")
                    && !(word.equals("за") && which == Item.Which.NEXT)
                    && !word.startsWith("период")) {
                return new Parsed<>(
                        new Item.DayOfMonth(
                                days,
                                which,
                                unit == Unit.MONTH ? null : unit,
                                every || unit != null || which != Item.Which.SAME),
                        next);
            }
            next = at + 1;
        }
    }

    /** «Последняя пятница месяца», «первая неделя каждого месяца», «последняя неделя каждой четверти». */
    private @Nullable Parsed<Item> eachSlice(int i) {
        int start = tokens.isWord(i, "в", "во", "на") ? i + 1 : i;
        Parsed<List<Slice>> parts = slices.at(start);
        if (parts == null) {
            return null;
        }
        boolean every = tokens.startsWith(parts.next(), "кажд");
        int named = tokens.isWord(parts.next(), "в") ? parts.next() + 1 : parts.next();
        if (Words.month(tokens.word(named)) > 0) {
            return null;
        }
        int at = years.schoolWords(every ? parts.next() + 1 : parts.next());
        Unit unit = Words.unit(tokens.word(at));
        Slice first = parts.value().get(0);
        if (unit == Unit.MONTH && Words.month(tokens.word(at + 1)) == 0) {
            return new Parsed<>(new Item.EachSlice(parts.value(), every), at + 1);
        }
        boolean edge = first.first() < 0 || slices.third(start) != null;
        if (unit != null && (every && unit != Unit.DAY || edge && unit.isTerm())) {
            return new Parsed<>(new Item.EachPiece(unit, first.first() < 0 ? 3 : Math.min(first.first(), 3)), at + 1);
        }
        boolean needsMonth =
                first.sort() == Slice.Sort.HALF || first.sort() == Slice.Sort.DAY || slices.third(start) != null;
        return every || needsMonth ? null : new Parsed<>(new Item.EachSlice(parts.value(), false), parts.next());
    }

    /** A count in figures or words. */
    @Nullable
    Parsed<Integer> count(int i) {
        Token.Num num = tokens.num(i);
        if (num != null) {
            return num.value() > 0 && num.digits() <= 3 ? new Parsed<>(num.value(), i + 1) : null;
        }
        int cardinal = Words.cardinal(tokens.word(i));
        return cardinal > 0 ? new Parsed<>(cardinal, i + 1) : null;
    }
}
