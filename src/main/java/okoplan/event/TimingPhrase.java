package okoplan.event;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.event.EventTiming.Relation;
import okoplan.event.EventTiming.Unit;
import org.jspecify.annotations.Nullable;

/** Reads from a deadline phrase how it is counted from the event it names. */
final class TimingPhrase {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("од", 1),
            Map.entry("дв", 2),
            Map.entry("тр", 3),
            Map.entry("четыр", 4),
            Map.entry("пят", 5),
            Map.entry("шест", 6),
            Map.entry("сем", 7),
            Map.entry("вос", 8),
            Map.entry("девят", 9),
            Map.entry("десят", 10));

    private static final Pattern COUNTED = Pattern.compile("(?<!\\p{L})"
            + "(?:(\\d{1,3})(?:[- ]?(?:х|ти|и|го))?\\s+|((?:од|дв|тр|четыр|пят|шест|сем|вос|девят|десят)\\p{L}*)\\s+)?"
            + "(рабоч\\p{L}*\\s+)?(?:(?:календарн|учебн)\\p{L}*\\s+)?"
            + "(день|дн|недел|месяц)\\p{L}*\\s+(до|перед|после|со?|от|по)(?!\\p{L})");

    private static final Pattern BEFORE = Pattern.compile("^(?:до|перед|ко?)\\s|(?<!\\p{L})накануне(?!\\p{L})");

    private static final Pattern AFTER = Pattern.compile("(?<!\\p{L})(?:после|спустя)(?!\\p{L})"
            + "|(?<!\\p{L})по\\s+(?:окончани|завершени|итог|результат|истечени|получени)"
            + "|(?<!\\p{L})со?\\s+(?:момента|дня|даты)(?!\\p{L})");

    private TimingPhrase() {}

    /** Where the phrase puts its deadline; without a word on it, on the days of the event. */
    static Relation relation(String phrase) {
        String text = normal(phrase);
        Matcher counted = COUNTED.matcher(text);
        if (counted.find()) {
            return counted.group(5).equals("до") || counted.group(5).equals("перед") ? Relation.BEFORE : Relation.AFTER;
        }
        if (BEFORE.matcher(text).find()) {
            return Relation.BEFORE;
        }
        return AFTER.matcher(text).find() ? Relation.AFTER : Relation.DURING;
    }

    /** The whole timing; empty when the phrase says «after» but not how long after. */
    static Optional<EventTiming> timing(String phrase) {
        Relation relation = relation(phrase);
        Matcher counted = COUNTED.matcher(normal(phrase));
        if (counted.find()) {
            int amount = amount(counted.group(1), counted.group(2));
            return amount < 1 || amount > EventTiming.MOST
                    ? Optional.empty()
                    : Optional.of(new EventTiming(relation, amount, unit(counted)));
        }
        return switch (relation) {
            case DURING -> Optional.of(EventTiming.ON_ITS_DAYS);
            case BEFORE -> Optional.of(new EventTiming(Relation.BEFORE, 1, Unit.DAY));
            case AFTER -> Optional.empty();
        };
    }

    private static int amount(@Nullable String digits, @Nullable String word) {
        if (digits != null) {
            return Integer.parseInt(digits);
        }
        return word == null
                ? 1
                : NUMBERS.entrySet().stream()
                        .filter(number -> word.startsWith(number.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .max()
                        .orElse(1);
    }

    private static Unit unit(Matcher counted) {
        return switch (counted.group(4)) {
            case "недел" -> Unit.WEEK;
            case "месяц" -> Unit.MONTH;
            default -> counted.group(3) == null ? Unit.DAY : Unit.WORKING_DAY;
        };
    }

    private static String normal(String phrase) {
        return phrase.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s ]+", " ")
                .strip();
    }
}
