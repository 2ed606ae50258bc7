package okoplan.calendar.phrase;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what leaves the date to somebody else's schedule, or to a need that may arise. */
record ScheduleParser(Tokens tokens, Extent extent) {

    private static final String[] SCHEDULES = {
        "график",
        "план",
        "расписани",
        "приказ",
        "распоряжени",
        "порядк",
        "порядок",
        "регламент",
        "положени",
        "письм",
        "циклограмм",
        "программ",
        "дорожн",
        "указани",
        "постановлени",
        "календар",
        "перечн",
        "рекомендаци",
        "решени",
        "срок",
        "дат",
        "инструкц",
        "методик",
        "документ",
        "согласовани",
        "договор",
        "контракт",
        "проект"
    };

    private static final Map<String, String> NOMINATIVE = Map.ofEntries(
            Map.entry("график", "график"),
            Map.entry("план", "план"),
            Map.entry("расписани", "расписание"),
            Map.entry("приказ", "приказ"),
            Map.entry("распоряжени", "распоряжение"),
            Map.entry("порядк", "порядок"),
            Map.entry("регламент", "регламент"),
            Map.entry("положени", "положение"),
            Map.entry("письм", "письмо"),
            Map.entry("циклограмм", "циклограмма"),
            Map.entry("программ", "программа"),
            Map.entry("указани", "указание"),
            Map.entry("постановлени", "постановление"),
            Map.entry("календар", "календарь"),
            Map.entry("рекомендаци", "рекомендации"),
            Map.entry("решени", "решение"),
            Map.entry("согласовани", "согласование"),
            Map.entry("срок", "сроки"));

    private static final String[] NEEDS = {"запрос", "требовани", "обращени", "заявк", "заявлени", "факт", "поручени"};

    private static final String[] CASES = {
        "наличи", "выявлени", "поступлени", "возникновени", "изменени", "обнаружени", "обращени"
    };

    private static final String[] SETTLED = {"установ", "утвержд", "определ", "указан", "проведени", "предусмотр"};

    private static final int MOST_ADJECTIVES = 3;

    /** «По необходимости», «по мере поступления», «в случае выявления». */
    @Nullable
    Parsed<Item> onDemand(int i) {
        boolean by = tokens.isWord(i, "по");
        boolean when = tokens.isWord(i, "при");
        boolean matches = (by || when || tokens.isWord(i, "в"))
                        && tokens.startsWith(i + 1, "необходимост", "потребност")
                || by && (tokens.isWord(i + 1, "мере") || tokens.startsWith(i + 1, NEEDS))
                || when && tokens.startsWith(i + 1, CASES)
                || tokens.isWord(i, "в") && tokens.isWord(i + 1, "случае", "случаях")
                || tokens.isWord(i, "в") && tokens.startsWith(i + 1, "рабоч") && tokens.startsWith(i + 2, "порядк");
        return matches ? new Parsed<>(new Item.OnDemand(), extent.of(i + 2)) : null;
    }

    /** «По графику ВПР», «согласно плану», «в установленные сроки», «План РМО». */
    @Nullable
    Parsed<Item> schedule(int i) {
        int start = start(i);
        if (start < 0) {
            return null;
        }
        for (int head = start; head <= start + MOST_ADJECTIVES; head++) {
            if (tokens.word(head).isEmpty() || Words.month(tokens.word(head)) > 0 || isTerm(tokens.word(head))) {
                return null;
            }
            if (tokens.startsWith(head, SCHEDULES)) {
                return isSchedule(i, start, head) ? schedule(head, i) : null;
            }
        }
        return null;
    }

    /** Past the preposition, or -1 where no schedule can begin. */
    private int start(int i) {
        if (tokens.isWord(i, "в") && tokens.startsWith(i + 1, "соответстви")) {
            return tokens.isWord(i + 2, "с", "со") ? i + 3 : i + 2;
        }
        if (tokens.isWord(i, "на") && tokens.startsWith(i + 1, "основани")
                || tokens.isWord(i, "исходя") && tokens.isWord(i + 1, "из")) {
            return i + 2;
        }
        if (tokens.isWord(i, "по", "согласно", "соответственно", "на", "в")) {
            return i + 1;
        }
        return i == 0 || tokens.isSign(i - 1) ? i : -1;
    }

    private boolean isSchedule(int i, int start, int head) {
        boolean terms = tokens.startsWith(head, "срок", "дат");
        boolean in = tokens.isWord(i, "в", "на") && start == i + 1;
        boolean settled = head > start
                || tokens.startsWith(head + 1, SETTLED)
                || tokens.isSign(head + 1, ',') && tokens.startsWith(head + 2, SETTLED);
        if ((terms || in) && !settled) {
            return false;
        }
        for (int each = start; start == i && each < head; each++) {
            if (!isAdjective(tokens.word(each))) {
                return false;
            }
        }
        return true;
    }

    private Parsed<Item> schedule(int head, int i) {
        boolean comma = tokens.isSign(head + 1, ',') && tokens.startsWith(head + 2, SETTLED);
        int rest = comma ? head + 2 : head + 1;
        int end = extent.of(rest);
        String anchor = comma ? tokens.slice(head, end) : anchor(head, rest, end);
        return new Parsed<>(new Item.Hang(DeadlineKind.EXTERNAL_SCHEDULE, anchor), Math.max(end, i + 1));
    }

    private String anchor(int head, int rest, int end) {
        String after = tokens.slice(rest, end).replaceFirst("^-график\\p{L}*", "-график");
        for (Map.Entry<String, String> entry : NOMINATIVE.entrySet()) {
            if (tokens.startsWith(head, entry.getKey())) {
                return (entry.getValue() + (after.startsWith("-") ? "" : " ") + after).strip();
            }
        }
        return tokens.slice(head, end);
    }

    private static boolean isAdjective(String word) {
        return word.endsWith("ый")
                || word.endsWith("ий")
                || word.endsWith("ой")
                || word.endsWith("ая")
                || word.endsWith("ые")
                || word.endsWith("ное");
    }

    /** «В месячный срок» counts from an event. */
    static boolean isTerm(String word) {
        return word.endsWith("дневный")
                || word.endsWith("недельный")
                || word.endsWith("месячный")
                || word.equals("декадный");
    }
}
