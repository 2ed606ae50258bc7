package okoplan.exchange.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The lines of a text, each cut at its tabs. Spreadsheets put a cell into quotes and double its own quotes; some do so only
 * with a cell that has a line break or a tab inside, some with all of them.
 */
public final class TabbedLines {

    private final String text;
    private final boolean allQuoted;
    private final IntConsumer guard;
    private int at;

    private TabbedLines(String text, boolean allQuoted, IntConsumer guard) {
        this.text = text;
        this.allQuoted = allQuoted;
        this.guard = guard;
    }

    /**
     * The cells of each line.
     *
     * @param guard told of every cell how many its line has so far; may throw to end the reading
     */
    public static List<List<String>> of(String text, IntConsumer guard) {
        String even = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n');
        return new TabbedLines(even, isAllQuoted(even), guard).read();
    }

    /** Whether most cells begin and end with a quote, in a text that has cells at all. */
    private static boolean isAllQuoted(String text) {
        int cells = 0;
        int quoted = 0;
        if (text.indexOf('\t') < 0) {
            return false;
        }
        for (String line : text.split("\n", -1)) {
            for (String cell : line.split("\t", -1)) {
                if (!cell.isBlank()) {
                    cells++;
                    quoted += cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? 1 : 0;
                }
            }
        }
        return quoted * 2 > cells;
    }

    private List<List<String>> read() {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        while (at <= text.length()) {
            line.add(cell());
            guard.accept(line.size());
            boolean tab = at < text.length() && text.charAt(at) == '\t';
            if (!tab) {
                lines.add(line);
                line = new ArrayList<>(2);
            }
            at++;
        }
        return lines;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = closingQuote();
            if (end > 0) {
                String inside = text.substring(at + 1, end);
                if (allQuoted || inside.contains("\n") || inside.contains("\t") || inside.contains("\"\"")) {
                    at = end + 1;
                    return inside.replace("\"\"", "\"");
                }
            }
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != '\t' && text.charAt(end) != '\n') {
            end++;
        }
        String cell = text.substring(at, end);
        at = end;
        return cell;
    }

    /** Where the quoted cell ends; −1 when the quote is only a word's. */
    private int closingQuote() {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else if (i + 1 == text.length() || text.charAt(i + 1) == '\t' || text.charAt(i + 1) == '\n') {
                return i;
            } else {
                return -1;
            }
        }
        return -1;
    }
}
