package okoplan.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.search.SearchQueries.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was meant by mistyped words: the nearest words of a vocabulary, by letters that are wrong, missing, too many or
 * swapped; one such letter in a short word, two in others. Endings do not count: stems are compared as well.
 */
final class Spelling {

    /** Words with fewer letters resemble too many others. */
    static final int SHORTEST = 4;

    static final int LONGEST = 40;
    private static final int SHORT = 6;
    private static final int LONGEST_ENDING = 5;
    private static final int FARTHEST = Integer.MAX_VALUE;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<Word> vocabulary;

    Spelling(List<Word> vocabulary) {
        this.vocabulary = List.copyOf(vocabulary);
    }

    /**
     * The text with what was meant in the place of what nobody says; empty when nothing was mistyped, or nobody knows what was meant.
     *
     * @param typed in lower case, «ё» as «е»
     */
    Optional<String> corrected(String typed) {
        StringBuilder text = new StringBuilder();
        Matcher words = WORD.matcher(typed);
        while (words.find()) {
            String word = words.group();
            String meant = isLeft(word) ? word : nearest(word);
            if (meant == null) {
                return Optional.empty();
            }
            words.appendReplacement(text, meant);
        }
        words.appendTail(text);
        return text.toString().equals(typed) ? Optional.empty() : Optional.of(text.toString());
    }

    private boolean isLeft(String word) {
        return word.length() < SHORTEST
                || word.length() > LONGEST
                || word.chars().anyMatch(Character::isDigit)
                || vocabulary.stream().anyMatch(known -> known.word().startsWith(word));
    }

    /** Of words as near the one most alike as a whole; the word itself when it is only another form of one that is known. */
    private @Nullable String nearest(String word) {
        String nearest = null;
        int least = FARTHEST;
        int leastWhole = FARTHEST;
        for (Word known : vocabulary) {
            int distance = distance(word, known);
            int whole = distance <= least && distance < FARTHEST ? distance(word, known.word()) : FARTHEST;
            if (distance < least || whole < leastWhole) {
                least = distance;
                leastWhole = whole;
                nearest = distance == 0 ? word : known.word();
            }
        }
        return nearest;
    }

    /** How far the word is from any form of the known one; {@link #FARTHEST} when they are different words. */
    private static int distance(String word, Word known) {
        int whole = near(word, known.word());
        if (known.stem() == null || known.stem().length() < SHORTEST) {
            return whole;
        }
        int least = whole;
        for (int length = known.stem().length() - 1; length <= known.stem().length() + 1; length++) {
            if (length >= SHORTEST && length <= word.length() && word.length() - length <= LONGEST_ENDING) {
                least = Math.min(least, near(word.substring(0, length), known.stem()));
            }
        }
        return least;
    }

    private static int near(String word, String form) {
        int most = Math.min(word.length(), form.length()) < SHORT ? 1 : 2;
        if (Math.abs(word.length() - form.length()) > most) {
            return FARTHEST;
        }
        int distance = distance(word, form);
        return distance > most ? FARTHEST : distance;
    }

    /** Letters to change, add, leave out or swap with the next one, to make the one of the other. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
