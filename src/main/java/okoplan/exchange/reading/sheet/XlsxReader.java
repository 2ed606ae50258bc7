package okoplan.exchange.reading.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.OpenXmlParts;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.exchange.reading.assembly.XmlReader;
import okoplan.exchange.reading.assembly.ZipParts;

/** Reads .xlsx (ECMA-376, part 1): each visible sheet is a table, formulas are what they last came to. */
public final class XlsxReader {

    private record Sheet(int number, String name, String id) {}

    private final ReadingGuard guard;

    public XlsxReader(ReadingGuard guard) {
        this.guard = guard;
    }

    public OfficeDocument read(byte[] content) throws IOException, XMLStreamException {
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.XLSX, guard);
        try (ZipParts zip = new ZipParts(content, guard)) {
            OpenXmlParts parts = OpenXmlParts.of(zip, guard);
            List<Sheet> sheets = new ArrayList<>();
            boolean from1904 = readWorkbook(zip, parts, sheets, document);
            XlsxCells cells = new XlsxCells(guard, new ValueDisplay(from1904));
            cells.readStrings(parts);
            cells.readStyles(parts);
            for (Sheet sheet : sheets) {
                try (InputStream in = parts.openById(sheet.id())) {
                    if (in != null) {
                        readSheet(in, sheet, cells, document);
                    }
                }
            }
        }
        return document.complete();
    }

    /** @return whether days are counted from 1904 */
    private boolean readWorkbook(ZipParts zip, OpenXmlParts parts, List<Sheet> sheets, DocumentAssembler document)
            throws IOException, XMLStreamException {
        boolean from1904 = false;
        try (InputStream in = zip.open(parts.main())) {
            if (in == null) {
                throw Refusal.damaged();
            }
            int number = 0;
            try (XmlReader xml = new XmlReader(in, guard)) {
                while (xml.next()) {
                    if (xml.isStart("workbookPr")) {
                        from1904 = xml.attribute("date1904") != null && xml.isOn("date1904");
                    } else if (xml.isStart("sheet")) {
                        number++;
                        if (xml.attribute("state", "visible").equals("visible")) {
                            sheets.add(new Sheet(number, xml.attribute("name", ""), xml.attribute("id", "")));
                        } else {
                            document.note(Note.HIDDEN_SHEETS);
                        }
                    }
                }
            }
        }
        return from1904;
    }

    private void readSheet(InputStream in, Sheet sheet, XlsxCells cells, DocumentAssembler document)
            throws XMLStreamException {
        SheetDraft draft = new SheetDraft(guard);
        try (XmlReader xml = new XmlReader(in, guard)) {
            new XlsxSheet(xml, cells, draft).read();
        }
        document.table(sheet.number(), draft.toTable(sheet.number(), sheet.name()));
        if (draft.leftRowsOut()) {
            document.note(Note.HIDDEN_ROWS);
        }
        if (draft.leftColumnsOut()) {
            document.note(Note.HIDDEN_COLUMNS);
        }
    }
}
