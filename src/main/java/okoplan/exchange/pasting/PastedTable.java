package okoplan.exchange.pasting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import okoplan.exchange.reading.text.TabbedLines;
import okoplan.exchange.recognition.GridCell;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a pasted table, all rows of one length. Can be written down as text and read back, so that the check page
 * carries it and nothing is stored before the person confirms.
 */
final class PastedTable {

    /** Rows taken in one go. */
    public static final int MAX_ROWS = 1_000;
    /** Characters of the clipboard taken in one go. */
    public static final int MAX_LENGTH = 2 * 1024 * 1024;

    static final int MAX_COLUMNS = 40;

    private static final String COVERED = "\u2190";
    private static final String CARRIED = "\u2191";

    private final List<List<GridCell>> rows;

    private PastedTable(List<List<GridCell>> rows) {
        this.rows = rows;
    }

    /**
     * Reads what the clipboard holds. A table in the HTML is preferred: it knows merged cells and line breaks inside
     * cells, which the plain text has lost.
     *
     * @throws RuleViolationException when there is nothing to read, or too much
     */
    public static PastedTable read(@Nullable String html, @Nullable String text) {
        String markup = html == null ? "" : html;
        String plain = text == null ? "" : text;
        if (markup.length() > MAX_LENGTH || plain.length() > MAX_LENGTH) {
            throw new RuleViolationException("exchange.paste.too-long");
        }
        List<List<GridCell>> rows = HtmlTables.read(markup);
        if (rows.isEmpty()) {
            rows = rowsOf(plain);
        }
        return ofRows(rows);
    }

    private static List<List<GridCell>> rowsOf(String plain) {
        return TabbedLines.of(plain, columns -> {}).stream()
                .map(line -> line.stream()
                        .map(cell -> GridCell.of(CellText.ofPlain(cell)))
                        .toList())
                .toList();
    }

    static PastedTable ofRows(List<List<GridCell>> rows) {
        List<List<GridCell>> kept = new ArrayList<>(rows);
        while (!kept.isEmpty() && isBlank(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        while (!kept.isEmpty() && isBlank(kept.get(0))) {
            kept.remove(0);
        }
        if (kept.isEmpty()) {
            throw new RuleViolationException("exchange.paste.nothing");
        }
        if (kept.size() > MAX_ROWS) {
            throw new RuleViolationException("exchange.paste.too-many", MAX_ROWS, kept.size());
        }
        return new PastedTable(sameLength(kept));
    }

    private static boolean isBlank(List<GridCell> row) {
        return row.stream().allMatch(GridCell::isBlank);
    }

    private static List<List<GridCell>> sameLength(List<List<GridCell>> rows) {
        int columns =
                Math.min(MAX_COLUMNS, rows.stream().mapToInt(List::size).max().orElse(0));
        int[] used = IntStream.range(0, columns)
                .filter(column -> rows.stream()
                        .anyMatch(row -> column < row.size() && !row.get(column).isBlank()))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.of(used)
                        .mapToObj(column -> column < row.size() ? row.get(column) : GridCell.EMPTY)
                        .toList())
                .toList();
    }

    List<List<GridCell>> rows() {
        return rows;
    }

    public int columnCount() {
        return rows.get(0).size();
    }

    public int rowCount() {
        return rows.size();
    }

    /** The text of every cell; a cell merged downwards is said in every row that it covers. */
    public List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.stream().map(GridCell::text).toList())
                .toList();
    }

    /** The table as text, for {@link #restored}. */
    public String written() {
        StringBuilder text = new StringBuilder();
        for (List<GridCell> row : rows) {
            for (GridCell cell : row) {
                text.append(
                                switch (cell.origin()) {
                                    case LEFT -> COVERED;
                                    case ABOVE -> CARRIED;
                                    case OWN ->
                                        cell.text()
                                                .replace("\\", "\\\\")
                                                .replace("\t", " ")
                                                .replace("\n", "\\n");
                                })
                        .append('\t');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Reads back what {@link #written} wrote. Checks the limits again: the text has been in a browser. */
    public static PastedTable restored(String written) {
        if (written.length() > MAX_LENGTH) {
            throw new RuleViolationException("exchange.paste.too-long");
        }
        List<List<GridCell>> rows = new ArrayList<>();
        for (String line : written.split("\r?\n", -1)) {
            if (!line.isEmpty()) {
                rows.add(restoredRow(line, rows));
            }
        }
        return ofRows(rows);
    }

    private static List<GridCell> restoredRow(String line, List<List<GridCell>> above) {
        List<GridCell> row = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            int column = row.size();
            if (cell.equals(COVERED)) {
                row.add(GridCell.COVERED);
            } else if (cell.equals(CARRIED) && !above.isEmpty()) {
                List<GridCell> last = above.get(above.size() - 1);
                row.add(column < last.size() ? last.get(column).carriedDown() : GridCell.EMPTY);
            } else {
                row.add(GridCell.of(unescaped(cell)));
            }
        }
        row.remove(row.size() - 1);
        return row;
    }

    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                i++;
                text.append(cell.charAt(i) == 'n' ? '\n' : cell.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
