package okoplan.exchange.reading;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.Line;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;
import okoplan.exchange.document.Row;
import okoplan.exchange.document.Table;
import okoplan.shared.RuleViolationException;
import org.springframework.util.unit.DataSize;

/** Reads test files, and writes down what was read so that a person can compare it with the document. */
public final class Readings {

    /** As they are by default, but for the time: the computer may be busy with other tests. */
    static final ReadingProperties LIMITS = new ReadingProperties(
            Duration.ofMinutes(5),
            DataSize.ofMegabytes(20),
            DataSize.ofMegabytes(300),
            20_000,
            256,
            400_000,
            20_000_000,
            2);

    private static final DocumentReader READER = reader(LIMITS);

    private Readings() {}

    static DocumentReader reader(ReadingProperties properties) {
        return new DocumentReader(properties, new ReadingThreads(properties));
    }

    static byte[] file(String name) {
        try (InputStream in = Readings.class.getResourceAsStream("/exchange/reading/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no test file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OfficeDocument read(String name) {
        return READER.read(file(name), name);
    }

    public static OfficeDocument read(byte[] content) {
        return READER.read(content, "файл");
    }

    static OfficeDocument readText(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static OfficeDocument readPasted(String html, String text) {
        return READER.readPasted(html, text);
    }

    /** The key of the message that the reading is refused with. */
    static String refusal(byte[] content) {
        return refusal(READER, content);
    }

    static String refusal(DocumentReader reader, byte[] content) {
        RuleViolationException refusal =
                catchThrowableOfType(RuleViolationException.class, () -> reader.read(content, "../../etc/файл.docx"));
        return refusal == null ? "read" : refusal.messageKey().replace("exchange.refused.", "");
    }

    /**
     * Paragraphs as {@code ¶ text}, rows as {@code | cell | cell |}; {@code {1.}} is a marker, {@code ⏎} a new line, {@code
     * →2} and {@code ↓2} the columns and rows that a cell covers, {@code 2:} in front the page where it is not the first.
     */
    static String written(OfficeDocument document) {
        return document.blocks().stream().map(Readings::written).collect(Collectors.joining("\n"));
    }

    static String written(Block block) {
        if (block instanceof Paragraph paragraph) {
            return page(paragraph.page()) + "¶ " + written(paragraph.line());
        }
        Table table = (Table) block;
        String title = table.title().isEmpty() ? "" : page(table.page()) + "# " + table.title() + "\n";
        return title + table.rows().stream().map(Readings::written).collect(Collectors.joining("\n"));
    }

    private static String page(int page) {
        return page == 1 ? "" : page + ":";
    }

    private static String written(Row row) {
        return page(row.page())
                + row.cells().stream().map(Readings::written).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String written(Cell cell) {
        String spans = (cell.columnSpan() > 1 ? "→" + cell.columnSpan() + " " : "")
                + (cell.rowSpan() > 1 ? "↓" + cell.rowSpan() + " " : "");
        return spans + cell.lines().stream().map(Readings::written).collect(Collectors.joining(" ⏎ "));
    }

    private static String written(Line line) {
        return line.marker().isEmpty() ? line.text() : ("{" + line.marker() + "} " + line.text()).strip();
    }
}
