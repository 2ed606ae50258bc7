package okoplan.exchange.reading.word;

import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.CellDraft;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.Flow;
import okoplan.exchange.reading.assembly.PageCounter;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.TableAssembler;
import okoplan.exchange.reading.assembly.XmlReader;

/**
 * Paragraphs and tables of a .docx, as they are when all tracked changes are accepted. Elements that only wrap others –
 * content controls, hyperlinks, insertions – are passed through.
 */
final class DocxBody {

    private final XmlReader xml;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final ReadingGuard guard;
    private final DocumentAssembler document;
    private final PageCounter pages = new PageCounter();
    private final DocxRuns runs;

    /** What paragraphs with a deleted mark leave to the next one. */
    private StringBuilder carried = new StringBuilder();
    /** The next content control holds nothing but its prompt. */
    private boolean placeholder;

    private boolean pictures;
    /** The page of the first word in the current row; 0 until there is one. */
    private int firstWordPage;

    DocxBody(
            XmlReader xml, DocxStyles styles, DocxNumbering numbering, ReadingGuard guard, DocumentAssembler document) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.guard = guard;
        this.document = document;
        this.runs = new DocxRuns(xml, styles, pages, document::note, new DocxRuns.Inserted() {
            @Override
            public void textBox() throws XMLStreamException {
                DocxBody.this.textBox();
            }

            @Override
            public void picture() {
                pictures = true;
            }
        });
    }

    private Flow flow = new Flow() {
        @Override
        public void paragraph(int page, String marker, CharSequence text) {
            document.paragraph(page, marker, text);
        }

        @Override
        public void table(int page, TableAssembler table) {
            document.table(page, table);
        }
    };

    boolean hasPictures() {
        return pictures;
    }

    void read() throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart()) {
                block();
            }
        }
        flushCarried();
    }

    /** The element that starts here, among paragraphs and tables. */
    private void block() throws XMLStreamException {
        switch (xml.name()) {
            case "p" -> paragraph();
            case "tbl" -> table();
            case "sdtPr" -> contentControl();
            case "sdtContent" -> skipPlaceholder();
            case "sectPr", "Fallback", "tblPr", "background" -> xml.skip();
            case "ins", "del", "moveFrom", "moveTo" -> change();
            default -> {
                // a wrapper: what it holds comes next
            }
        }
    }

    private void change() throws XMLStreamException {
        document.note(Note.TRACKED_CHANGES);
        if (xml.isStart("del") || xml.isStart("moveFrom")) {
            xml.skip();
        }
    }

    private void contentControl() throws XMLStreamException {
        int outer = xml.depth();
        placeholder = false;
        while (xml.nextIn(outer)) {
            placeholder |= xml.isStart("showingPlcHdr") && xml.isOn("val");
        }
    }

    private void skipPlaceholder() throws XMLStreamException {
        if (placeholder) {
            xml.skip();
        }
        placeholder = false;
    }

    private void textBox() throws XMLStreamException {
        Deque<Boolean> outerFields = runs.beginStory();
        StringBuilder outerCarried = carried;
        carried = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart()) {
                block();
            }
        }
        flushCarried();
        carried = outerCarried;
        runs.endStory(outerFields);
    }

    private void paragraph() throws XMLStreamException {
        DocxParagraph paragraph = new DocxParagraph(pages.page());
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pPr" -> new DocxProperties(xml, styles, pages, document::note).readParagraph(paragraph);
                case "r" -> runs.read(paragraph);
                case "sdtPr" -> contentControl();
                case "sdtContent" -> skipPlaceholder();
                case "ins", "del", "moveFrom", "moveTo" -> change();
                case "Fallback", "rPr", "sdtEndPr" -> xml.skip();
                default -> {
                    // a wrapper: what it holds comes next
                }
            }
        }
        runs.endParagraph();
        end(paragraph);
        if (paragraph.endsPage) {
            pages.breakPage();
        }
    }

    private void end(DocxParagraph paragraph) {
        if (paragraph.deletedMark) {
            carried.append(paragraph.text());
            return;
        }
        paragraph.prepend(carried);
        carried.setLength(0);
        boolean blank = paragraph.isBlank();
        if (blank && paragraph.hiddenMark) {
            return;
        }
        if (!blank && firstWordPage == 0) {
            firstWordPage = paragraph.page();
        }
        String marker = numbering.marker(styles.paragraphStyle(paragraph.style), paragraph.list, paragraph.level);
        flow.paragraph(paragraph.page(), marker, paragraph.text());
    }

    private void flushCarried() {
        if (!carried.isEmpty()) {
            flow.paragraph(pages.page(), "", carried);
            carried.setLength(0);
        }
    }

    private void table() throws XMLStreamException {
        flushCarried();
        TableAssembler table = new TableAssembler(guard);
        int startPage = pages.page();
        int number = 0;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("tr")) {
                number++;
                row(table, number);
            } else if (xml.isStart("tblPr") || xml.isStart("tblGrid")) {
                xml.skip();
            }
        }
        flow.table(startPage, table);
    }

    private void row(TableAssembler table, int number) throws XMLStreamException {
        int outerFirstWord = firstWordPage;
        firstWordPage = 0;
        int rowPage = pages.beginRow();
        table.beginRow(rowPage, number);
        DocxProperties properties = new DocxProperties(xml, styles, pages, document::note);
        int column = 0;
        boolean left = false;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("trPr")) {
                column = properties.readRow();
                left = properties.isRowLeftOut();
            } else if (xml.isStart("tblPrEx")) {
                xml.skip();
            } else if (xml.isStart("tc")) {
                if (left) {
                    xml.skip();
                } else {
                    pages.beginCell(rowPage);
                    column = cell(table, column);
                }
            }
        }
        pages.endRow();
        if (left) {
            table.dropRow();
        } else if (firstWordPage > rowPage) {
            table.movePage(firstWordPage);
        }
        firstWordPage = outerFirstWord;
    }

    /** @return the column after the cell */
    private int cell(TableAssembler table, int column) throws XMLStreamException {
        DocxProperties properties = new DocxProperties(xml, styles, pages, document::note);
        Flow outerFlow = flow;
        StringBuilder outerCarried = carried;
        carried = new StringBuilder();
        Deque<Boolean> outerFields = runs.beginStory();
        CellDraft draft = null;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.isStart("tcPr")) {
                properties.readCell();
            } else if (properties.isCellLeftOut()) {
                xml.skip();
            } else {
                if (draft == null) {
                    draft = properties.begin(table, column);
                }
                if (draft == null) {
                    xml.skip();
                } else {
                    flow = draft;
                    block();
                }
            }
        }
        if (draft != null) {
            flushCarried();
        }
        flow = outerFlow;
        carried = outerCarried;
        runs.endStory(outerFields);
        return properties.isCellLeftOut() ? column : column + properties.columnSpan();
    }
}
