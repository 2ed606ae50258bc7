package okoplan.exchange.reading.text;

import java.util.ArrayList;
import java.util.List;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.exchange.reading.assembly.TableAssembler;

/**
 * Reads plain text: lines with tabs are rows of a table, the others paragraphs. A line without tabs between the rows of a
 * table – a heading over all columns, or the rest of a cell that was broken – is a row of one cell.
 */
public final class TextReader {

    /** So many lines without tabs may stand between two rows of one table. */
    private static final int LINES_BETWEEN_ROWS = 4;

    private static final int PAGE = 1;

    private final ReadingGuard guard;

    public TextReader(ReadingGuard guard) {
        this.guard = guard;
    }

    public OfficeDocument read(byte[] content) {
        String text = TextDecoder.decode(content);
        if (!TextDecoder.isText(text)) {
            throw Refusal.kind("unknown");
        }
        return read(text);
    }

    public OfficeDocument read(String text) {
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.TEXT, guard);
        List<List<String>> lines = new TabbedLines(text, guard).read();
        int at = 0;
        while (at < lines.size()) {
            int end = lines.get(at).size() > 1 ? endOfTable(lines, at) : at;
            if (end > at) {
                document.table(PAGE, table(lines.subList(at, end)));
                at = end;
            } else {
                document.paragraph(PAGE, "", lines.get(at).get(0));
                at++;
            }
        }
        return document.complete();
    }

    private static int endOfTable(List<List<String>> lines, int from) {
        int end = from + 1;
        int between = 0;
        for (int i = from + 1; i < lines.size() && between <= LINES_BETWEEN_ROWS; i++) {
            if (lines.get(i).size() > 1) {
                end = i + 1;
                between = 0;
            } else if (!lines.get(i).get(0).isBlank()) {
                between++;
            }
        }
        return end;
    }

    private TableAssembler table(List<List<String>> lines) {
        TableAssembler table = new TableAssembler(guard);
        int number = 0;
        for (List<String> line : lines) {
            number++;
            if (line.stream().allMatch(String::isBlank)) {
                continue;
            }
            table.beginRow(PAGE, number);
            for (int column = 0; column < line.size(); column++) {
                table.cell(column, 1, 1).paragraph(PAGE, "", line.get(column));
            }
        }
        return table;
    }

    /** The lines of the text, each cut at its tabs. A cell in quotes may go over several lines, as spreadsheets write it. */
    private static final class TabbedLines {

        private final String text;
        private final ReadingGuard guard;
        private int at;

        TabbedLines(String text, ReadingGuard guard) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n');
            this.guard = guard;
        }

        List<List<String>> read() {
            List<List<String>> lines = new ArrayList<>();
            List<String> line = new ArrayList<>();
            while (at <= text.length()) {
                line.add(cell());
                guard.checkColumns(line.size());
                boolean tab = at < text.length() && text.charAt(at) == '\t';
                if (!tab) {
                    guard.check();
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
}
