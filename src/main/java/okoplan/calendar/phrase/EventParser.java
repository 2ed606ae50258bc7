package okoplan.calendar.phrase;

import java.util.List;
import java.util.Locale;
import okoplan.calendar.phrase.Recurrence.Unit;
import org.jspecify.annotations.Nullable;

/** Reads the event that a deadline hangs on, and dates counted from another. */
final class EventParser {

    private static final String[] EVENTS = {
        "совещани", "заседани", "семинар", "вебинар", "педсовет", "собрани", "конференц", "коллеги", "планерк",
        "экзамен", "форум", "слет", "олимпиад", "методсовет", "методдень", "брифинг", "видеоконференц", "аппаратн"
    };

    private static final String[] AFTER = {
        "итог", "результат", "окончани", "завершени", "истечени", "получени", "выход", "прибыти", "утверждени"
    };

    private final Tokens tokens;
    private final SpanParser spans;
    private final RecurrenceParser recurrences;
    private final Extent extent;

    EventParser(Tokens tokens, SpanParser spans, RecurrenceParser recurrences, Extent extent) {
        this.tokens = tokens;
        this.spans = spans;
        this.recurrences = recurrences;
        this.extent = extent;
    }

    /** «По окончании…», «после…», «за две недели до…», «в течение 10 дней со дня…». */
    @Nullable
    Parsed<Item> event(int i) {
        Parsed<Item> counted = counted(i);
        if (counted != null) {
            return counted;
        }
        int start = i;
        if (tokens.isWord(i, "по") && tokens.startsWith(i + 1, AFTER)) {
            start = i + 2;
        } else if (tokens.isWord(i, "после", "перед", "накануне", "спустя")) {
            start = i + 1;
        } else if (tokens.isWord(i, "с", "со") && tokens.isWord(i + 1, "момента", "даты", "дня")) {
            start = i + 2;
        } else if (tokens.isWord(i, "при", "в", "во", "на")
                && tokens.startsWith(
                        i + 1,
                        "проведени",
                        "подготовк",
                        "ход",
                        "врем",
                        "процесс",
                        "день",
                        "дни",
                        "рамк",
                        "период",
                        "этап")) {
            start = i + 2;
            if (spans.list(start) != null) {
                return null;
            }
        } else if (tokens.isWord(i, "до", "к", "ко") && !tokens.word(i + 1).isEmpty()) {
            start = i + 1;
        }
        return start == i ? null : hang(start);
    }

    private @Nullable Parsed<Item> hang(int start) {
        int from = tokens.isWord(start, "проведения", "проведении") && extent.of(start + 1) > start + 1
                ? start + 1
                : start;
        Parsed<List<Span>> named = spans.element(from);
        int end = Math.max(extent.of(from), named == null ? from : named.next());
        return end == from ? null : new Parsed<>(new Item.Hang(DeadlineKind.EVENT, tokens.slice(from, end)), end);
    }

    /** «Совещание с руководителями». */
    @Nullable
    Parsed<Item> named(int i, int unreadFrom) {
        if (!tokens.startsWith(i, EVENTS)) {
            return null;
        }
        int end = extent.of(i);
        return new Parsed<>(new Item.Hang(DeadlineKind.EVENT, tokens.slice(unreadFrom, end)), end);
    }

    /** A count of days and what it is counted from; a date there gives a date. */
    private @Nullable Parsed<Item> counted(int i) {
        int next = i;
        Item.Direction said = null;
        if (tokens.isWord(next, "не") && tokens.isWord(next + 1, "позднее", "позже", "менее")) {
            next += 2;
            next = tokens.isWord(next, "чем") ? next + 1 : next;
        }
        if (tokens.startsWith(next, "течени") || tokens.isWord(next, "в") && tokens.startsWith(next + 1, "теч")) {
            next += tokens.isWord(next, "в") ? 2 : 1;
            said = Item.Direction.WITHIN;
        } else if (tokens.isWord(next, "за", "через", "спустя", "в")) {
            said = tokens.isWord(next, "в") ? Item.Direction.WITHIN : Item.Direction.AFTER;
            next++;
        } else if (next == i) {
            return null;
        }
        if (said == Item.Direction.WITHIN && spans.element(next) != null) {
            return null;
        }
        Parsed<Integer> count = recurrences.count(next);
        int amount = count == null ? 1 : count.value();
        next = count == null ? next : count.next();
        while (tokens.startsWith(next, "рабоч", "календарн", "учебн", "банковск") || tokens.isSign(next, '-')) {
            next++;
        }
        String word = tokens.word(next);
        boolean term = ScheduleParser.isTerm(word);
        if (term) {
            int at = tokens.startsWith(next + 1, "срок") ? next + 2 : next + 1;
            return new Parsed<>(new Item.Hang(DeadlineKind.EVENT, emptyToNull(at)), extent.of(at));
        }
        Unit unit = word.equals("полгода") ? Unit.HALF_YEAR : Words.unit(word);
        if (unit == null || Words.month(tokens.word(next + 1)) > 0) {
            return null;
        }
        return relative(next + 1, amount, unit, said);
    }

    private @Nullable Parsed<Item> relative(int i, int amount, Unit unit, Item.@Nullable Direction said) {
        boolean before = tokens.isWord(i, "до", "перед");
        boolean after = tokens.isWord(i, "после", "с", "со", "от");
        if (!before && !after) {
            boolean bare = said == Item.Direction.WITHIN && (tokens.at(i) == null || tokens.isSign(i));
            return bare ? new Parsed<>(new Item.Hang(DeadlineKind.EVENT, null), i) : null;
        }
        int next = i + 1;
        if (after && tokens.isWord(next, "дня", "даты", "момента", "дату")) {
            next++;
        }
        Parsed<List<Span>> date = spans.element(next);
        if (date != null && Extent.isDay(date.value().get(0)) && date.value().size() == 1) {
            Item.Direction direction =
                    before ? Item.Direction.BEFORE : said == Item.Direction.WITHIN ? said : Item.Direction.AFTER;
            return new Parsed<>(new Item.Shifted(date.value().get(0), amount, unit, direction), date.next());
        }
        return hang(next);
    }

    private @Nullable String emptyToNull(int from) {
        String text = tokens.slice(from, extent.of(from)).toLowerCase(Locale.ROOT);
        return text.isEmpty() ? null : text;
    }
}
