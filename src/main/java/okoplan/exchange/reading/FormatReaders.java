package okoplan.exchange.reading;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.exchange.reading.odf.OdfReader;
import okoplan.exchange.reading.pdf.PdfReader;
import okoplan.exchange.reading.sheet.XlsReader;
import okoplan.exchange.reading.sheet.XlsxReader;
import okoplan.exchange.reading.text.HtmlReader;
import okoplan.exchange.reading.text.TextReader;
import okoplan.exchange.reading.word.DocReader;
import okoplan.exchange.reading.word.DocxReader;
import okoplan.shared.RuleViolationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a document to the reader of its format, and turns whatever goes wrong there into a refusal. */
final class FormatReaders {

    private static final Logger LOG = LoggerFactory.getLogger(FormatReaders.class);

    private FormatReaders() {}

    static OfficeDocument read(byte[] content, ReadingGuard guard) {
        return refusing(guard, () -> switch (FormatDetector.detect(content, guard)) {
            case DOCX -> new DocxReader(guard).read(content);
            case DOC -> new DocReader(guard).read(content);
            case ODT -> new OdfReader(guard).readText(content);
            case XLSX -> new XlsxReader(guard).read(content);
            case XLS -> new XlsReader(guard).read(content);
            case ODS -> new OdfReader(guard).readSpreadsheet(content);
            case PDF -> new PdfReader(guard).read(content);
            case HTML -> new HtmlReader(guard).read(content);
            case TEXT -> new TextReader(guard).read(content);
        });
    }

    static OfficeDocument readPasted(String html, String text, ReadingGuard guard) {
        return refusing(guard, () -> {
            if (!html.isBlank()) {
                OfficeDocument document = new HtmlReader(guard).read(html);
                if (document.tables().findAny().isPresent() || text.indexOf('\t') < 0 && !document.isBlank()) {
                    return document;
                }
            }
            return new TextReader(guard).read(text);
        });
    }

    private interface Reading {
        OfficeDocument read() throws IOException, XMLStreamException;
    }

    /** Libraries answer a malformed file with exceptions of all kinds. */
    private static OfficeDocument refusing(ReadingGuard guard, Reading reading) {
        try {
            return reading.read();
        } catch (RuleViolationException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Refusal.password();
        } catch (OldFileFormatException e) {
            throw Refusal.old();
        } catch (OutOfMemoryError e) {
            throw Refusal.tooMuchText();
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            guard.check();
            LOG.info("a document could not be read: {}", e.toString());
            LOG.debug("a document could not be read", e);
            throw Refusal.damaged();
        }
    }
}
