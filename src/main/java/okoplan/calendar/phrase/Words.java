package okoplan.calendar.phrase;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okoplan.calendar.phrase.Recurrence.Unit;
import org.jspecify.annotations.Nullable;

/** The words that phrases are made of, known by their stems so that every case and common misspelling is met. */
final class Words {

    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("янв(?:ар[ьяюе]м?)?"),
            Pattern.compile("фев(?:р(?:ал[ьяюе]м?)?)?"),
            Pattern.compile("мар(?:т[ауе]?|том)?"),
            Pattern.compile("апр(?:ел[ьяюе]м?)?"),
            Pattern.compile("ма[йяюе]м?"),
            Pattern.compile("июн[ьяюе]?м?"),
            Pattern.compile("июл[ьяюе]?м?"),
            Pattern.compile("авг(?:уст(?:а|у|е|ом)?)?"),
            Pattern.compile("сен(?:т(?:ябр[ьяюе]м?)?)?"),
            Pattern.compile("окт(?:ябр[ьяюе]м?)?"),
            Pattern.compile("ноя(?:б(?:р[ьяюе]м?)?)?"),
            Pattern.compile("дек(?:абр[ьяюе]м?)?"));

    /** Long enough to be told from any other word with one letter wrong. */
    private static final Map<String, Integer> FOR_MISSPELLINGS = Map.ofEntries(
            Map.entry("январ", 1),
            Map.entry("феврал", 2),
            Map.entry("апрел", 4),
            Map.entry("август", 8),
            Map.entry("сентябр", 9),
            Map.entry("октябр", 10),
            Map.entry("ноябр", 11),
            Map.entry("декабр", 12));

    private static final List<Pattern> ORDINALS = List.of(
            Pattern.compile("перв(?:ый|ая|ое|ого|ой|ую|ом|ому|ые|ых)"),
            Pattern.compile("втор(?:ой|ая|ое|ого|ую|ом|ому|ые|ых)"),
            Pattern.compile("трет(?:ий|ья|ье|ьего|ьей|ью|ьем|ьему)"),
            Pattern.compile("четверт(?:ый|ая|ое|ого|ой|ую|ом|ому)"),
            Pattern.compile("пят(?:ый|ая|ое|ого|ой|ую|ом|ому)"),
            Pattern.compile("шест(?:ой|ая|ое|ого|ую|ом|ому)"),
            Pattern.compile("седьм(?:ой|ая|ое|ого|ую|ом|ому)"),
            Pattern.compile("восьм(?:ой|ая|ое|ого|ую|ом|ому)"),
            Pattern.compile("девят(?:ый|ая|ое|ого|ой|ую|ом|ому)"),
            Pattern.compile("десят(?:ый|ая|ое|ого|ой|ую|ом|ому)"),
            Pattern.compile("одиннадцат(?:ый|ого|ому)"),
            Pattern.compile("двенадцат(?:ый|ого|ому)"),
            Pattern.compile("тринадцат(?:ый|ого|ому)"),
            Pattern.compile("четырнадцат(?:ый|ого|ому)"),
            Pattern.compile("пятнадцат(?:ый|ого|ому)"),
            Pattern.compile("шестнадцат(?:ый|ого|ому)"),
            Pattern.compile("семнадцат(?:ый|ого|ому)"),
            Pattern.compile("восемнадцат(?:ый|ого|ому)"),
            Pattern.compile("девятнадцат(?:ый|ого|ому)"),
            Pattern.compile("двадцат(?:ый|ого|ому)"));

    private static final List<Pattern> CARDINALS = List.of(
            Pattern.compile("од(?:ин|на|но|ного|ной|ну|ному|ним)"),
            Pattern.compile("дв(?:а|е|ух|ум|умя)"),
            Pattern.compile("тр(?:и|ех|ем|емя)"),
            Pattern.compile("четыр(?:е|ех|ем|ьмя)"),
            Pattern.compile("пят(?:ь|и)"),
            Pattern.compile("шест(?:ь|и)"),
            Pattern.compile("сем(?:ь|и)"),
            Pattern.compile("вос(?:емь|ьми)"),
            Pattern.compile("девят(?:ь|и)"),
            Pattern.compile("десят(?:ь|и)"));

    private static final List<Pattern> WEEKDAYS = List.of(
            Pattern.compile("понедельник(?:а|у|е|ам|и|ов)?"),
            Pattern.compile("вторник(?:а|у|е|ам|и|ов)?"),
            Pattern.compile("сред(?:а|у|ы|е|ам)"),
            Pattern.compile("четверг(?:а|у|е|ам|и|ов)?"),
            Pattern.compile("пятниц(?:а|у|ы|е|ам)?"),
            Pattern.compile("суббот(?:а|у|ы|е|ам)?"),
            Pattern.compile("воскресень[еяюм]{1,2}"));

    private static final List<Map.Entry<Pattern, Unit>> UNITS = List.of(
            Map.entry(Pattern.compile("д(?:ень|ня|ней|ни|ням|нях|не|н)|сут(?:ки|ок)"), Unit.DAY),
            Map.entry(Pattern.compile("нед(?:ел[а-я]*)?"), Unit.WEEK),
            Map.entry(Pattern.compile("декад(?:а|ы|е|у|ой|ам|ах)?"), Unit.DECADE),
            Map.entry(Pattern.compile("мес(?:яц[а-я]*)?"), Unit.MONTH),
            Map.entry(Pattern.compile("кв(?:арт(?:ал[а-я]*)?)?"), Unit.QUARTER),
            Map.entry(Pattern.compile("четв|четверт(?:ь|и|ью|ей|ям|ях)"), Unit.SCHOOL_QUARTER),
            Map.entry(Pattern.compile("триместр[а-я]*"), Unit.TRIMESTER),
            Map.entry(Pattern.compile("полуг(?:од[а-я]*)?"), Unit.HALF_YEAR),
            Map.entry(Pattern.compile("г|гг|год|года|году|годом|годы|годов|годам|годах|лет"), Unit.YEAR));

    private static final List<List<String>> SEASONS = List.of(
            List.of("осень", "осени", "осенью", "осенний", "осеннего", "осеннем", "осенне"),
            List.of("зима", "зимы", "зимой", "зиму", "зиме", "зимний", "зимнего", "зимнем"),
            List.of("весна", "весны", "весной", "весну", "весне", "весенний", "весеннего", "весеннем"),
            List.of("лето", "лета", "летом", "лету", "летний", "летнего", "летнем"));

    private static final Map<String, Integer> ROMAN = Map.ofEntries(
            Map.entry("i", 1),
            Map.entry("l", 1),
            Map.entry("ii", 2),
            Map.entry("ll", 2),
            Map.entry("п", 2),
            Map.entry("iii", 3),
            Map.entry("ш", 3),
            Map.entry("iv", 4),
            Map.entry("v", 5));

    private Words() {}

    /** Month from 1 to 12, or 0. */
    static int month(String word) {
        int exact = indexOf(MONTHS, word);
        if (exact > 0 || word.length() < 5) {
            return exact;
        }
        if (word.endsWith("ский") || word.endsWith("ская") || word.endsWith("ское") || word.endsWith("ских")) {
            return 0;
        }
        return FOR_MISSPELLINGS.entrySet().stream()
                .filter(entry -> isMisspelt(word, entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /** One letter too many, missing, wrong or swapped with its neighbour, in the stem or the ending. */
    private static boolean isMisspelt(String word, String stem) {
        for (String ending : stem.equals("август") ? List.of("", "а", "е", "у") : List.of("ь", "я", "ю", "е")) {
            if (Spelling.isOneSlipAway(word, stem + ending)) {
                return true;
            }
        }
        return false;
    }

    /** Ordinal in words, or 0; «последний» is -1, «предпоследний» -2. */
    static int ordinal(String word) {
        if (word.startsWith("последн")) {
            return -1;
        }
        return word.startsWith("предпоследн") ? -2 : indexOf(ORDINALS, word);
    }

    static int cardinal(String word) {
        return indexOf(CARDINALS, word);
    }

    static int roman(String word) {
        String latin = word.replace('і', 'i');
        return ROMAN.getOrDefault(latin, 0);
    }

    static @Nullable DayOfWeek weekday(String word) {
        int index = indexOf(WEEKDAYS, word);
        return index == 0 ? null : DayOfWeek.of(index);
    }

    static @Nullable Unit unit(String word) {
        for (Map.Entry<Pattern, Unit> entry : UNITS) {
            if (entry.getKey().matcher(word).matches()) {
                return entry.getValue();
            }
        }
        return null;
    }

    static boolean isYear(String word) {
        return unit(word) == Unit.YEAR && !word.equals("лет");
    }

    /** Autumn is 1, winter 2, spring 3, summer 4; 0 for any other word. */
    static int season(String word) {
        for (int i = 0; i < SEASONS.size(); i++) {
            if (SEASONS.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The holidays that an adjective names («осенних»), or null. */
    static @Nullable SchoolTermName holiday(String word) {
        if (word.startsWith("осенн")) {
            return SchoolTermName.AUTUMN_HOLIDAY;
        }
        if (word.startsWith("зимн")) {
            return SchoolTermName.WINTER_HOLIDAY;
        }
        if (word.startsWith("весенн")) {
            return SchoolTermName.SPRING_HOLIDAY;
        }
        return word.startsWith("летн") ? SchoolTermName.SUMMER_HOLIDAY : null;
    }

    static int fullYear(int year) {
        return year < 100 ? 2000 + year : year;
    }

    private static int indexOf(List<Pattern> patterns, String word) {
        if (word.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matcher(word).matches()) {
                return i + 1;
            }
        }
        return 0;
    }
}
