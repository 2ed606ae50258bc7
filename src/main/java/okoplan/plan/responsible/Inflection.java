package okoplan.plan.responsible;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares Russian words whatever their case endings: by rule only, good enough for names of offices and surnames. */
final class Inflection {

    private static final int SHORTEST_STEM = 3;

    private static final List<String> ENDINGS = Stream.of(
                    "иями", "ями", "ами", "ией", "иям", "иях", "ием", "ого", "его", "ому", "ему", "ыми", "ими", "ия",
                    "ие", "ии", "ию", "ий", "ов", "ев", "ей", "ой", "ый", "ая", "яя", "ое", "ее", "ые", "ых", "их",
                    "ую", "юю", "ом", "ем", "ым", "им", "ам", "ям", "ах", "ях", "а", "я", "о", "е", "ы", "и", "у", "ю",
                    "ь", "й")
            .toList();

    private static final List<String> FEMININE = List.of("а", "ой", "у", "ою", "ы", "е", "и");
    private static final List<String> MASCULINE = List.of("", "а", "у", "ым", "е", "ом", "ем");
    private static final List<String> ADJECTIVE_MASCULINE =
            List.of("ий", "ый", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем");
    private static final List<String> ADJECTIVE_FEMININE = List.of("ая", "яя", "ой", "ей", "ую", "юю");
    private static final List<String> SOFT = List.of("ь", "й", "я", "ю", "ем", "ём", "е");

    private Inflection() {}

    static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** What is left of a normal word without its ending; words too short to have one stay whole. */
    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Stems of these words, to look up stems of written ones in. */
    static Set<String> stems(String... words) {
        return Arrays.stream(words).map(word -> stem(normal(word))).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the written surname is a case form of the known one, both normal. */
    static boolean isFormOf(String written, String surname) {
        if (written.equals(surname)) {
            return true;
        }
        if (surname.endsWith("ая") || surname.endsWith("яя")) {
            return isForm(written, cut(surname, 2), ADJECTIVE_FEMININE);
        }
        if (surname.endsWith("ий") || surname.endsWith("ый") || surname.endsWith("ой")) {
            return isForm(written, cut(surname, 2), ADJECTIVE_MASCULINE);
        }
        if (surname.endsWith("а") || surname.endsWith("я")) {
            return isForm(written, cut(surname, 1), FEMININE);
        }
        if (surname.endsWith("ь") || surname.endsWith("й")) {
            return isForm(written, cut(surname, 1), SOFT);
        }
        return isForm(written, surname, MASCULINE);
    }

    private static boolean isForm(String written, String stem, List<String> endings) {
        return stem.length() >= 2 && written.startsWith(stem) && endings.contains(written.substring(stem.length()));
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
