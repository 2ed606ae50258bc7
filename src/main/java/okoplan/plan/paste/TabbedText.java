package okoplan.plan.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of plain text with a tab between cells, as spreadsheets put them on the clipboard: a cell with a line break or a tab
 * inside stands in quotes, with its own quotes doubled.
 */
final class TabbedText {

    private final String text;
    private int at;

    private TabbedText(String text) {
        this.text = text;
    }

    static List<List<Cell>> read(String text) {
        return new TabbedText(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n')).rows();
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        while (at <= text.length()) {
            row.add(Cell.of(CellText.ofPlain(cell())));
            boolean tab = at < text.length() && text.charAt(at) == '\t';
            if (!tab) {
                rows.add(row);
                row = new ArrayList<>();
            }
            at++;
        }
        return rows;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = closingQuote();
            if (end > 0) {
                String inside = text.substring(at + 1, end);
                if (inside.contains("\n") || inside.contains("\t") || inside.contains("\"\"")) {
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
