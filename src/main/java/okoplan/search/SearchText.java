package okoplan.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the search field.
 *
 * @param typed without what is past the limits
 * @param cut something was past them
 */
record SearchText(String typed, boolean cut) {

    static final int LONGEST = 200;
    static final int MOST_WORDS = 12;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether there is anything to search by. */
    enum State {
        NOTHING,
        TOO_SHORT,
        SEARCHABLE
    }

    static SearchText of(@Nullable String parameter) {
        String typed = SPACES.matcher(parameter == null ? "" : parameter)
                .replaceAll(" ")
                .strip();
        String cut = firstWords(firstLetters(typed));
        return new SearchText(cut, !cut.equals(typed));
    }

    State state() {
        if (typed.isEmpty()) {
            return State.NOTHING;
        }
        boolean searchable = Arrays.stream(NO_WORD.split(typed))
                .anyMatch(word -> word.length() > 1 || (!word.isEmpty() && Character.isDigit(word.charAt(0))));
        return searchable ? State.SEARCHABLE : State.TOO_SHORT;
    }

    /** In lower case, «ё» as «е», as the index has words. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String firstLetters(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end).strip();
    }

    private static String firstWords(String text) {
        String[] words = text.split(" ", MOST_WORDS + 1);
        return words.length <= MOST_WORDS
                ? text
                : String.join(" ", Arrays.asList(words).subList(0, MOST_WORDS));
    }
}
