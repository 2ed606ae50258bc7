package okoplan.web;

import java.util.Map;

/**
 * The keys that lead to the pages of the navigation, each after «g». They are places on the keyboard, so that they work in
 * the Russian layout as well, where the same place writes another letter.
 */
final class KeyboardKeys {

    private static final String LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM";
    private static final String RUSSIAN = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/assignments", "A"),
            Map.entry("/plans", "P"),
            Map.entry("/review", "R"),
            Map.entry("/extensions", "E"),
            Map.entry("/oversight", "O"),
            Map.entry("/calendar", "C"),
            Map.entry("/reports", "T"),
            Map.entry("/admin", "M"),
            Map.entry("/inbox", "I"));

    private KeyboardKeys() {}

    /** The Latin letter of the page's key; empty where it has none. */
    static String of(String path) {
        return PAGES.getOrDefault(path, "");
    }

    /** What the place of a Latin letter writes in the Russian layout. */
    static String russian(String latin) {
        return latin.isEmpty() ? "" : RUSSIAN.substring(LATIN.indexOf(latin), LATIN.indexOf(latin) + 1);
    }
}
