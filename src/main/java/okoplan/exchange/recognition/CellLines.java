package okoplan.exchange.recognition;

import java.util.List;
import java.util.regex.Pattern;

/** Puts the lines of a cell together: a sentence that goes on is one line again, items of a list stay lines. */
final class CellLines {

    private static final Pattern ITEM =
            Pattern.compile("^([–—\\-•·▪*]\\s*|\\d{1,2}(\\.\\d{1,2})*[.)]\\s*|\\p{L}\\)\\s*)\\S.*", Pattern.DOTALL);
    private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll}(«].*", Pattern.DOTALL);
    private static final Pattern BROKEN_WORD = Pattern.compile(".*[\\p{L}\\d]-$", Pattern.DOTALL);
    private static final Pattern REST_OF_WORD = Pattern.compile("^[\\p{Ll}\\d].*", Pattern.DOTALL);

    private CellLines() {}

    static String of(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                append(text, stripped);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String line) {
        if (text.length() == 0) {
            text.append(line);
            return;
        }
        char last = text.charAt(text.length() - 1);
        boolean closed = ".;:!?".indexOf(last) >= 0;
        boolean goesOn = GOES_ON.matcher(line).matches() && !closed && !isItem(line);
        text.append(goesOn ? glue(text, line) : "\n").append(line);
    }

    /** All lines as one. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.lines().map(String::strip).filter(each -> !each.isEmpty()).forEach(each -> {
            String tail = line.substring(Math.max(0, line.length() - 4));
            line.append(line.isEmpty() ? "" : glue(tail, each)).append(each);
        });
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }

    /** What stands between the parts of a text that were torn apart. */
    static String glue(CharSequence above, String below) {
        boolean word = BROKEN_WORD.matcher(above).matches()
                && REST_OF_WORD.matcher(below).matches();
        return word ? "" : " ";
    }
}
