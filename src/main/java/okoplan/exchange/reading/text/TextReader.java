package okoplan.exchange.reading.text;

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
        List<List<String>> lines = TabbedLines.of(DrawnTables.tabbed(text), columns -> {
            guard.check();
            guard.checkColumns(columns);
        });
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
}
