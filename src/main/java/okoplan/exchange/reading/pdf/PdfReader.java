package okoplan.exchange.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads PDF that has text (ISO 32000-1). Pictures are not looked at. */
public final class PdfReader {

    static {
        FontMappers.set(new BundledFont());
    }

    private final ReadingGuard guard;

    public PdfReader(ReadingGuard guard) {
        this.guard = guard;
    }

    public OfficeDocument read(byte[] content) throws IOException {
        PdfStreams.check(content, guard);
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.PDF, guard);
        PageLayout layout = new PageLayout(guard, document);
        try (PDDocument pdf = Loader.loadPDF(new GuardedBytes(content, guard), IOUtils.createMemoryOnlyStreamCache())) {
            boolean[] text = new boolean[1];
            PdfPageEngine engine = new PdfPageEngine(guard, (number, page) -> {
                text[0] |= page.hasText();
                layout.read(number, page);
            });
            engine.writeText(pdf, Writer.nullWriter());
            if (!text[0]) {
                throw Refusal.scan();
            }
        } catch (InvalidPasswordException e) {
            throw Refusal.password();
        }
        return RunningLines.without(document.complete());
    }
}
