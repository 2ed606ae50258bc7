package okoplan.exchange.reading.odf;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.exchange.reading.assembly.XmlReader;
import okoplan.exchange.reading.assembly.ZipParts;

/** Reads .odt and .ods: the common styles, then the content as a stream. */
public final class OdfReader {

    private final ReadingGuard guard;

    public OdfReader(ReadingGuard guard) {
        this.guard = guard;
    }

    public OfficeDocument readText(byte[] content) throws IOException, XMLStreamException {
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.ODT, guard);
        boolean[] pictures = new boolean[1];
        read(content, "text", (xml, styles) -> {
            OdtBody body = new OdtBody(xml, styles, guard, document);
            body.read();
            pictures[0] = body.hasPictures();
        });
        OfficeDocument complete = document.complete();
        if (complete.isBlank() && pictures[0]) {
            throw Refusal.scan();
        }
        return complete;
    }

    public OfficeDocument readSpreadsheet(byte[] content) throws IOException, XMLStreamException {
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.ODS, guard);
        read(content, "spreadsheet", (xml, styles) -> new OdsBody(xml, styles, guard, document).read());
        return document.complete();
    }

    private interface Body {
        void read(XmlReader xml, OdfStyles styles) throws XMLStreamException;
    }

    private void read(byte[] content, String bodyName, Body body) throws IOException, XMLStreamException {
        OdfStyles styles = new OdfStyles();
        try (ZipParts zip = new ZipParts(content, guard)) {
            try (InputStream in = zip.open("styles.xml")) {
                if (in != null) {
                    readStyles(in, styles);
                }
            }
            try (InputStream in = zip.open("content.xml")) {
                if (in == null) {
                    throw Refusal.damaged();
                }
                try (XmlReader xml = new XmlReader(in, guard)) {
                    while (xml.next()) {
                        if (xml.isStart("automatic-styles")) {
                            styles.read(xml);
                        } else if (xml.isStart("scripts") || xml.isStart("font-face-decls")) {
                            xml.skip();
                        } else if (xml.isStart(bodyName)) {
                            body.read(xml, styles);
                        }
                    }
                }
            }
        }
    }

    /** Automatic styles of this part are for headers and footers, which are not read. */
    private void readStyles(InputStream in, OdfStyles styles) throws XMLStreamException {
        try (XmlReader xml = new XmlReader(in, guard)) {
            while (xml.next()) {
                if (xml.isStart("styles")) {
                    styles.read(xml);
                } else if (xml.isStart("automatic-styles") || xml.isStart("master-styles")) {
                    xml.skip();
                }
            }
        }
    }
}
