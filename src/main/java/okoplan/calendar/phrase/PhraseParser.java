package okoplan.calendar.phrase;

import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.Recurrence.Unit;
import org.jspecify.annotations.Nullable;

/** Cuts a phrase into the things it says, from left to right; what nothing is known of is kept as unread. */
final class PhraseParser {

    private static final String[] FILLERS = {
        "в",
        "во",
        "на",
        "за",
        "и",
        "а",
        "но",
        "также",
        "с",
        "со",
        "по",
        "к",
        "ориентировочно",
        "примерно",
        "предварительно",
        "включительно",
        "срок",
        "сроки",
        "срока",
        "сроком",
        "дата",
        "период",
        "периоде",
        "месяц",
        "месяца",
        "месяце",
        "далее",
        "затем",
        "основе",
        "время",
        "или",
        "дни",
        "день",
        "гг",
        "г",
        "исполнения",
        "выполнения",
        "проведения",
        "реализации",
        "сентября-мая",
        "раз",
        "состоянию",
        "при",
        "этом",
        "того",
        "т",
        "течение",
        "течении",
        "теч"
    };

    private final Tokens tokens;
    private final SpanParser spans;
    private final YearParser years;
    private final RecurrenceParser recurrences;
    private final ScheduleParser schedules;
    private final EventParser events;
    private final List<Item> items = new ArrayList<>();
    private int unreadFrom = -1;

    PhraseParser(Tokens tokens) {
        this.tokens = tokens;
        this.spans = new SpanParser(tokens);
        this.years = new YearParser(tokens);
        this.recurrences = new RecurrenceParser(tokens);
        Extent extent = new Extent(tokens, spans, recurrences);
        this.schedules = new ScheduleParser(tokens, extent);
        this.events = new EventParser(tokens, spans, recurrences, extent);
    }

    List<Item> items() {
        int i = 0;
        while (i < tokens.size()) {
            Parsed<Item> item = item(i);
            if (item != null) {
                closeUnread(i);
                items.add(checked(item, i));
                i = item.next();
            } else {
                i = skip(i);
            }
        }
        closeUnread(i);
        return items;
    }

    private int skip(int i) {
        if (tokens.isSign(i)) {
            closeUnread(i);
            return i + 1;
        }
        int relative = years.relativeYear(i);
        if (relative > i) {
            return relative;
        }
        if (unreadFrom < 0 && !tokens.isWord(i, FILLERS)) {
            unreadFrom = i;
        }
        return i + 1;
    }

    private void closeUnread(int end) {
        if (unreadFrom < 0) {
            return;
        }
        int last = end;
        while (last > unreadFrom + 1 && tokens.isWord(last - 1, FILLERS)) {
            last--;
        }
        items.add(new Item.Unread(tokens.slice(unreadFrom, last), items.isEmpty()));
        unreadFrom = -1;
    }

    private Item checked(Parsed<Item> item, int i) {
        List<Span> dates = item.value() instanceof Item.When when
                ? when.spans()
                : item.value() instanceof Item.Until until
                        ? until.spans()
                        : item.value() instanceof Item.From from ? List.of(from.span()) : List.of();
        return dates.stream().anyMatch(Spans::isImpossible)
                ? new Item.Impossible(tokens.slice(i, item.next()))
                : item.value();
    }

    private @Nullable Parsed<Item> item(int i) {
        Parsed<Item> item = absence(i);
        item = item == null ? schedules.onDemand(i) : item;
        item = item == null ? continuous(i) : item;
        item = item == null ? except(i) : item;
        item = item == null ? whole(i) : item;
        item = item == null ? recurrences.at(i) : item;
        item = item == null ? when(i) : item;
        item = item == null ? until(i) : item;
        item = item == null ? from(i) : item;
        item = item == null ? schedules.schedule(i) : item;
        item = item == null ? events.event(i) : item;
        return item == null ? named(i) : item;
    }

    private @Nullable Parsed<Item> named(int i) {
        Parsed<Item> named = events.named(i, unreadFrom < 0 ? i : unreadFrom);
        if (named != null) {
            unreadFrom = -1;
        }
        return named;
    }

    private @Nullable Parsed<Item> absence(int i) {
        boolean none = tokens.isWord(i, "нет", "отсутствует")
                || tokens.isWord(i, "без") && tokens.startsWith(i + 1, "срок")
                || tokens.isWord(i, "не") && tokens.startsWith(i + 1, "установл", "определ", "указан", "ограничен");
        return none
                ? new Parsed<>(new Item.NoDeadline(), tokens.isWord(i, "нет", "отсутствует") ? i + 1 : i + 2)
                : null;
    }

    private @Nullable Parsed<Item> continuous(int i) {
        if (tokens.startsWith(
                        i, "постоян", "непрерывн", "систематич", "регулярн", "ежедневн", "круглогодич", "бессрочн")
                || tokens.isWord(i, "круглый") && Words.isYear(tokens.word(i + 1))) {
            return new Parsed<>(new Item.Continuous(), tokens.isWord(i, "круглый") ? i + 2 : i + 1);
        }
        return null;
    }

    private @Nullable Parsed<Item> except(int i) {
        int next = tokens.isWord(i, "кроме", "исключая")
                ? i + 1
                : tokens.isWord(i, "за") && tokens.isWord(i + 1, "исключением") ? i + 2 : i;
        Parsed<List<Span>> list = next == i ? null : spans.list(next);
        return list == null ? null : new Parsed<>(new Item.Except(list.value()), list.next());
    }

    private @Nullable Parsed<Item> when(int i) {
        Parsed<List<Span>> list = spans.list(i);
        if (list != null) {
            boolean whole = list.value().size() == 1 && list.value().get(0) instanceof Span.PlanYear;
            return new Parsed<>(whole ? new Item.Whole() : new Item.When(list.value()), list.next());
        }
        return null;
    }

    /** «В течение года», «учебный год», «весь период», «в течение срока реализации плана». */
    private @Nullable Parsed<Item> whole(int i) {
        int next = tokens.isWord(i, "в", "во", "на", "за", "весь", "всего") ? i + 1 : i;
        boolean during = tokens.startsWith(next, "течен", "протяжени", "продолжени") || tokens.isWord(next, "теч");
        next = during ? next + 1 : next;
        boolean all = tokens.isWord(i, "весь", "всего", "за");
        while (tokens.isWord(next, "всего", "весь", "целого", "этого", "данного", "нового", "уч", "у")
                || during && tokens.isWord(next, "т", "с", "тек")
                || tokens.startsWith(next, "учебн", "календарн", "текущ", "отчетн", "планов")) {
            all |= tokens.isWord(next, "всего", "весь");
            next++;
        }
        if (during && years.at(next) != null) {
            return new Parsed<>(new Item.Whole(), next);
        }
        if (Words.isYear(tokens.word(next))) {
            Parsed<YearParser.Years> numbered = years.at(next + 1);
            return numbered != null ? null : new Parsed<>(new Item.Whole(), next + 1);
        }
        boolean period = tokens.startsWith(next, "период", "срок");
        if (!period || !during && !all) {
            return null;
        }
        next++;
        while (tokens.startsWith(
                next,
                "действи",
                "реализаци",
                "выполнени",
                "исполнени",
                "план",
                "программ",
                "проект",
                "дорожн",
                "карт",
                "мероприяти",
                "обучени")) {
            next++;
        }
        return new Parsed<>(new Item.Whole(), next);
    }

    private @Nullable Parsed<Item> until(int i) {
        boolean notLater = tokens.isWord(i, "не") && tokens.isWord(i + 1, "позднее", "позже");
        boolean by = tokens.isWord(i, "по");
        int next = notLater ? i + 2 : tokens.isWord(i, "до", "к", "ко", "по") ? i + 1 : i;
        if (next == i) {
            return null;
        }
        if (notLater && tokens.isWord(next, "до", "чем")) {
            next++;
            notLater = !tokens.isWord(next - 1, "до");
        }
        while (tokens.isSign(next, '-')) {
            next++;
        }
        if (tokens.isWord(next, "конца", "концу", "окончания", "окончанию", "завершения", "истечения", "конец")) {
            return untilEdge(next + 1, false);
        }
        if (tokens.isWord(next, "начала", "началу", "наступления")) {
            return untilEdge(next + 1, true);
        }
        Parsed<List<Span>> list = spans.list(next);
        if (list == null) {
            return null;
        }
        List<Span> targets = targets(list.value());
        boolean including = tokens.startsWith(list.next(), "включительн");
        boolean days = targets.stream().allMatch(PhraseParser::endsOnADay);
        int end = including ? list.next() + 1 : list.next();
        return new Parsed<>(new Item.Until(targets, !days && !including && !notLater && !by), end);
    }

    private static List<Span> targets(List<Span> spans) {
        return spans.stream()
                .map(span -> span instanceof Span.SliceOf part && part.slice().equals(Slice.of(Slice.Sort.DECADE, 2))
                        ? new Span.DayOf(15, part.month(), part.year())
                        : span)
                .toList();
    }

    private static boolean endsOnADay(Span span) {
        return span.kind() == DeadlineKind.DATE
                || span.kind() == DeadlineKind.DATE_RANGE
                || span.kind() == DeadlineKind.MONTH_PART;
    }

    private @Nullable Parsed<Item> untilEdge(int i, boolean before) {
        if (tokens.startsWith(i, "период", "срок", "реализаци", "план")) {
            return before ? null : new Parsed<>(new Item.UntilPeriodEnds(), i + 1);
        }
        Parsed<List<Span>> whole = spans.wholeOf(i);
        if (whole == null) {
            Unit unit = Words.unit(tokens.word(i));
            return unit == null || unit == Unit.DAY || before
                    ? null
                    : new Parsed<>(new Item.Every(Recurrence.each(unit)), i + 1);
        }
        boolean plan = whole.value().size() == 1
                && whole.value().get(0) instanceof Span.PlanYear year
                && !Boolean.FALSE.equals(year.school());
        return plan && !before
                ? new Parsed<>(new Item.UntilPeriodEnds(), whole.next())
                : new Parsed<>(new Item.Until(whole.value(), before), whole.next());
    }

    /** «С 1 октября», «начиная с сентября», «после 15 мая», «не ранее мая». */
    private @Nullable Parsed<Item> from(int i) {
        int start = tokens.startsWith(i, "начиная") ? i + 1 : i;
        boolean after = tokens.isWord(start, "после");
        int next = tokens.isWord(start, "с", "со", "после")
                ? start + 1
                : tokens.isWord(start, "не") && tokens.isWord(start + 1, "ранее", "раньше") ? start + 2 : start;
        if (next == start) {
            return null;
        }
        if (tokens.startsWith(next, "начал")) {
            Parsed<List<Span>> whole = spans.wholeOf(next + 1);
            return whole == null
                    ? null
                    : new Parsed<>(new Item.From(whole.value().get(0), false), whole.next());
        }
        Parsed<List<Span>> list = spans.element(next);
        if (list == null || list.value().size() != 1) {
            return null;
        }
        Span span = list.value().get(0);
        boolean dated = span instanceof Span.DayOf || span instanceof Span.MonthsOf || span instanceof Span.YearsOf;
        return after && !(span instanceof Span.DayOf) || !dated
                ? null
                : new Parsed<>(new Item.From(span, after), list.next());
    }
}
