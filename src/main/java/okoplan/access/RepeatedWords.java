package okoplan.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password without what stands in it again: «привет привет 7» is no better than «привет7». */
final class RepeatedWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");

    /** Shorter ones come again by chance. */
    private static final int SHORTEST = 3;

    private RepeatedWords() {}

    /** The password with each word of letters or digits once; as it is when no word is repeated. */
    static String once(String password) {
        String typed = password.toLowerCase(Locale.ROOT);
        Set<String> seen = new HashSet<>();
        StringBuilder once = new StringBuilder();
        boolean repeated = false;
        Matcher words = WORD.matcher(typed);
        while (words.find()) {
            String word = unit(words.group());
            boolean isNew = seen.add(word) || word.length() < SHORTEST;
            if (isNew) {
                once.append(word);
            }
            repeated |= !isNew || word.length() < words.group().length();
        }
        return repeated ? once.toString() : password;
    }

    /** What the word is made of by repeating: «дом» of «домдом». */
    private static String unit(String word) {
        int next = (word + word).indexOf(word, 1);
        return word.substring(0, next);
    }
}
