package okoplan.shared.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a text beside another text.
 *
 * @param own the other text has it not
 */
public record TextPiece(String text, boolean own) {

    /** Longer texts are shown without marks: comparing them costs the square of their words. */
    private static final int MOST_WORDS = 600;

    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** The text, with what the other has not marked word by word. */
    static List<TextPiece> marked(String text, String other) {
        List<String> mine = words(text);
        List<String> theirs = words(other);
        if (text.isEmpty() || mine.size() > MOST_WORDS || theirs.size() > MOST_WORDS) {
            return List.of(new TextPiece(text, false));
        }
        int[][] common = new int[mine.size() + 1][theirs.size() + 1];
        for (int i = mine.size() - 1; i >= 0; i--) {
            for (int j = theirs.size() - 1; j >= 0; j--) {
                common[i][j] = same(mine.get(i), theirs.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<TextPiece> pieces = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < mine.size(); i++) {
            while (j < theirs.size() && !same(mine.get(i), theirs.get(j)) && common[i][j + 1] == common[i][j]) {
                j++;
            }
            boolean shared =
                    j < theirs.size() && same(mine.get(i), theirs.get(j)) && common[i][j] == common[i + 1][j + 1] + 1;
            add(pieces, mine.get(i), !shared);
            if (shared) {
                j++;
            }
        }
        return List.copyOf(pieces);
    }

    private static void add(List<TextPiece> pieces, String word, boolean own) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).own() == own) {
            pieces.set(last, new TextPiece(pieces.get(last).text() + word, own));
        } else {
            pieces.add(new TextPiece(word, own));
        }
    }

    private static List<String> words(String text) {
        return Arrays.asList(WORDS.split(text, -1));
    }

    private static boolean same(String a, String b) {
        return a.strip().equals(b.strip());
    }
}
