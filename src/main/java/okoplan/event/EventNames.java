package okoplan.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells how well the name of an event fits what a phrase hangs on. Words are compared by their stems, for the phrase says
 * «после проведения всероссийских проверочных работ» and the calendar «Всероссийские проверочные работы, 5 класс».
 */
final class EventNames {

    /** Names that fit less are not proposed. */
    static final double ENOUGH = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final int STEM = 5;
    private static final int SHORT = 4;

    /** Words that say how, not what. */
    private static final Set<String> EMPTY = Set.of(
            "график", "прове", "план", "распи", "срок", "дат", "день", "дни", "перио", "окон", "оконч", "завер", "итог",
            "итоги", "резул", "получ", "соотв", "согла", "дня", "утвер", "объяв", "орган", "для", "при", "под",
            "каждо");

    private EventNames() {}

    /**
     * From 0, nothing in common, to 1, all that the phrase names is in the event's name.
     *
     * @param named what the phrase hangs on
     */
    static double fit(String named, String event) {
        List<String> wanted = stems(named);
        if (wanted.isEmpty()) {
            return 0;
        }
        List<String> there = stems(event);
        long found = wanted.stream()
                .filter(word -> there.stream().anyMatch(other -> alike(word, other)))
                .count();
        return (double) found / wanted.size();
    }

    private static boolean alike(String word, String other) {
        if (word.length() <= SHORT || other.length() <= SHORT) {
            return word.equals(other);
        }
        return word.startsWith(other) || other.startsWith(word);
    }

    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
        while (matcher.find()) {
            String word = matcher.group();
            String stem = word.length() > STEM ? word.substring(0, STEM) : word;
            if (word.length() > 2 && !EMPTY.contains(stem) && !EMPTY.contains(word)) {
                stems.add(stem);
            }
        }
        return stems;
    }
}
