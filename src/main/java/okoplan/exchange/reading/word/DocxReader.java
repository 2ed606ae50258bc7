package okoplan.exchange.reading.word;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.OpenXmlParts;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.exchange.reading.assembly.XmlReader;
import okoplan.exchange.reading.assembly.ZipParts;
import org.jspecify.annotations.Nullable;

/**
 * Reads .docx (ECMA-376, part 1). The text streams by, so that ten thousand rows take no more memory than their words;
 * only the styles and the numbering are kept.
 */
public final class DocxReader {

    private final ReadingGuard guard;

    public DocxReader(ReadingGuard guard) {
        this.guard = guard;
    }

    public OfficeDocument read(byte[] content) throws IOException, XMLStreamException {
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.DOCX, guard);
        try (ZipParts zip = new ZipParts(content, guard)) {
            OpenXmlParts parts = OpenXmlParts.of(zip, guard);
            DocxStyles styles = new DocxStyles();
            try (InputStream in = parts.openRelated("styles")) {
                if (in != null) {
                    readStyles(in, styles);
                }
            }
            DocxNumbering numbering = new DocxNumbering(styles);
            try (InputStream in = parts.openRelated("numbering")) {
                if (in != null) {
                    readNumbering(in, numbering);
                }
            }
            boolean pictures;
            try (InputStream in = zip.open(parts.main())) {
                pictures = readBody(in, styles, numbering, document);
            }
            OfficeDocument complete = document.complete();
            if (complete.isBlank() && pictures) {
                throw Refusal.scan();
            }
            return complete;
        }
    }

    private void readStyles(InputStream in, DocxStyles styles) throws XMLStreamException {
        try (XmlReader xml = new XmlReader(in, guard)) {
            styles.read(xml);
        }
    }

    private void readNumbering(InputStream in, DocxNumbering numbering) throws XMLStreamException {
        try (XmlReader xml = new XmlReader(in, guard)) {
            numbering.read(xml);
        }
    }

    private boolean readBody(
            @Nullable InputStream in, DocxStyles styles, DocxNumbering numbering, DocumentAssembler document)
            throws XMLStreamException {
        if (in == null) {
            throw Refusal.damaged();
        }
        try (XmlReader xml = new XmlReader(in, guard)) {
            DocxBody body = new DocxBody(xml, styles, numbering, guard, document);
            body.read();
            return body.hasPictures();
        }
    }
}
