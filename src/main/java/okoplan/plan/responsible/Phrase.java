package okoplan.plan.responsible;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase cut into words and separators; quotes, dots, brackets and numero signs are passed over. */
final class Phrase {

    private static final Pattern PIECE = Pattern.compile("\\p{L}+(?:-\\p{L}+)*|\\d+|[,;/\\n]");

    /**
     * A word, a number or a separator.
     *
     * @param normal in lower case, without ё
     * @param stem the word without its ending
     */
    record Token(String text, String normal, String stem, int start, int end) {

        boolean isSeparator() {
            return text.length() == 1 && ",;/\n".indexOf(text.charAt(0)) >= 0;
        }

        /** A new line may be only where the cell ended: it parts what is not known to belong together. */
        boolean isLineBreak() {
            return text.equals("\n");
        }

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        boolean isInitial() {
            return text.length() == 1 && Character.isUpperCase(text.charAt(0));
        }

        boolean isCapitalised() {
            return Character.isUpperCase(text.charAt(0));
        }
    }

    private final String text;
    private final List<Token> tokens;

    private Phrase(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
    }

    static Phrase of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String piece = matcher.group();
            String normal = Inflection.normal(piece);
            tokens.add(new Token(piece, normal, Inflection.stem(normal), matcher.start(), matcher.end()));
        }
        return new Phrase(text, tokens);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    boolean hasWordAt(int index) {
        return index < size() && !at(index).isSeparator();
    }

    /** Whether an initial stands here, written as such: «М.». */
    boolean hasInitialAt(int index) {
        return index < size()
                && at(index).isInitial()
                && at(index).end() < text.length()
                && text.charAt(at(index).end()) == '.';
    }

    /** The next place that is no line break, itself or after it. */
    int overLineBreak(int index) {
        return index < size() && at(index).isLineBreak() ? index + 1 : index;
    }

    List<Token> words() {
        return tokens.stream().filter(token -> !token.isSeparator()).toList();
    }

    /** As written, with the bracket or dot that belongs to the last word. */
    String written(int from, int to) {
        int end = at(to - 1).end();
        int next = to < size() ? at(to).start() : text.length();
        String tail = text.substring(end, next).stripTrailing();
        String closing =
                tail.startsWith(".") || tail.startsWith("»") || tail.startsWith(")") ? tail.substring(0, 1) : "";
        int start = at(from).start();
        String opening = start > 0 && "«(".indexOf(text.charAt(start - 1)) >= 0 ? text.substring(start - 1, start) : "";
        return (opening + text.substring(start, end) + closing).strip();
    }
}
