package okoplan.exchange.reading.odf;

import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.CellDraft;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.Flow;
import okoplan.exchange.reading.assembly.PageCounter;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.TableAssembler;
import okoplan.exchange.reading.assembly.XmlReader;
import org.jspecify.annotations.Nullable;

/** Paragraphs, lists and tables of an .odt. What was deleted stands apart in the file and is not read. */
final class OdtBody implements OdtParagraph.Inserted {

    private final XmlReader xml;
    private final OdfStyles styles;
    private final ReadingGuard guard;
    private final DocumentAssembler document;
    private final OdfLists lists;
    private final PageCounter pages = new PageCounter();

    private Flow flow;
    private OdfLists.@Nullable OpenList list;
    private boolean pictures;
    /** The page of the first word in the current row; 0 until there is one. */
    private int firstWordPage;

    OdtBody(XmlReader xml, OdfStyles styles, ReadingGuard guard, DocumentAssembler document) {
        this.xml = xml;
        this.styles = styles;
        this.guard = guard;
        this.document = document;
        this.lists = new OdfLists(styles);
        this.flow = document;
    }

    boolean hasPictures() {
        return pictures;
    }

    void read() throws XMLStreamException {
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart()) {
                element();
            }
        }
    }

    private void element() throws XMLStreamException {
        switch (xml.name()) {
            case "p" -> paragraph(0);
            case "h" ->
                paragraph(xml.attribute("is-list-header", "").equals("true") ? 0 : xml.number("outline-level", 1));
            case "list", "numbered-paragraph" -> list();
            case "table" -> table();
            case "section" -> {
                boolean unseen = xml.attribute("display", "true").equals("none")
                        || styles.isHidden("section", xml.attribute("style-name"));
                if (unseen) {
                    xml.skip();
                }
            }
            case "tracked-changes" -> {
                document.note(Note.TRACKED_CHANGES);
                xml.skip();
            }
            case "soft-page-break" -> pages.rendered();
            case "image" -> pictures = true;
            case "forms",
                    "sequence-decls",
                    "variable-decls",
                    "user-field-decls",
                    "annotation",
                    "object",
                    "title",
                    "desc",
                    "shapes",
                    "index-title-template",
                    "table-of-content-source",
                    "note" -> xml.skip();
            default -> {
                // a wrapper: what it holds comes next
            }
        }
    }

    private void paragraph(int headingLevel) throws XMLStreamException {
        OdtParagraph paragraph = new OdtParagraph(xml, styles, pages, document::note, this);
        paragraph.read();
        if (paragraph.isHidden()) {
            return;
        }
        if (!paragraph.isBlank() && firstWordPage == 0) {
            firstWordPage = paragraph.page();
        }
        String marker = "";
        if (list != null) {
            marker = list.marker();
        } else if (headingLevel > 0 && !paragraph.isBlank()) {
            marker = lists.heading(headingLevel);
        }
        flow.paragraph(paragraph.page(), marker, paragraph.text());
    }

    @Override
    public void block() throws XMLStreamException {
        OdfLists.OpenList outer = list;
        list = null;
        element();
        list = outer;
    }

    @Override
    public void picture() {
        pictures = true;
    }

    private void list() throws XMLStreamException {
        OdfLists.OpenList outerList = list;
        OdfLists.OpenList own = lists.open(xml, outerList);
        list = own;
        if (xml.isStart("numbered-paragraph")) {
            own.beginItem(xml.number("start-value", -1));
        }
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("list-item")) {
                own.beginItem(xml.number("start-value", -1));
            } else if (xml.isStart("list-header")) {
                own.beginHeader();
            } else if (xml.isStart()) {
                element();
            }
        }
        list = outerList;
    }

    private void table() throws XMLStreamException {
        if (styles.isHidden("table", xml.attribute("style-name"))) {
            xml.skip();
            return;
        }
        if (styles.beginsPage("table", xml.attribute("style-name"))) {
            pages.breakBefore();
        }
        OdfLists.OpenList outerList = list;
        list = null;
        TableAssembler table = new TableAssembler(guard);
        int startPage = pages.page();
        int number = 0;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("table-row")) {
                number++;
                row(table, number);
            } else if (xml.isStart("soft-page-break")) {
                pages.rendered();
            } else if (xml.isStart("title") || xml.isStart("desc") || xml.isStart("shapes")) {
                xml.skip();
            }
        }
        list = outerList;
        flow.table(startPage, table);
    }

    private void row(TableAssembler table, int number) throws XMLStreamException {
        if (!xml.attribute("visibility", "visible").equals("visible")) {
            document.note(Note.HIDDEN_ROWS);
            xml.skip();
            return;
        }
        int outerFirstWord = firstWordPage;
        firstWordPage = 0;
        int rowPage = pages.beginRow();
        table.beginRow(rowPage, number);
        int column = 0;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("table-cell")) {
                pages.beginCell(rowPage);
                column += cell(table, column);
            } else if (xml.isStart("covered-table-cell")) {
                column += repeated();
                xml.skip();
            }
        }
        pages.endRow();
        if (firstWordPage > rowPage) {
            table.movePage(firstWordPage);
        }
        firstWordPage = outerFirstWord;
    }

    private int repeated() {
        return Math.max(1, xml.number("number-columns-repeated", 1));
    }

    /** Reads a cell; covered ones that follow it count for themselves. */
    private int cell(TableAssembler table, int column) throws XMLStreamException {
        int repeated = repeated();
        guard.checkColumns(repeated);
        CellDraft draft =
                table.cell(column, xml.number("number-columns-spanned", 1), xml.number("number-rows-spanned", 1));
        Flow outerFlow = flow;
        flow = draft;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart()) {
                element();
            }
        }
        flow = outerFlow;
        for (int i = 1; i < repeated; i++) {
            CellDraft copy = table.cell(column + i, 1, 1);
            draft.lines().forEach(copy::addLine);
        }
        return repeated;
    }
}
