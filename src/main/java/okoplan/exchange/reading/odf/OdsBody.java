package okoplan.exchange.reading.odf;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.PageCounter;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.XmlReader;
import okoplan.exchange.reading.sheet.SheetDraft;

/** Sheets of an .ods: cells show the text that the program last displayed. */
final class OdsBody implements OdtParagraph.Inserted {

    private static final int MOST_ROWS = 2_000_000;

    /** A cell of the row being read. */
    private record Shown(int column, String text, int columnSpan, int rowSpan) {}

    private final XmlReader xml;
    private final OdfStyles styles;
    private final ReadingGuard guard;
    private final DocumentAssembler document;
    private int sheets;
    private int row;
    private int column;

    OdsBody(XmlReader xml, OdfStyles styles, ReadingGuard guard, DocumentAssembler document) {
        this.xml = xml;
        this.styles = styles;
        this.guard = guard;
        this.document = document;
    }

    void read() throws XMLStreamException {
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("table")) {
                sheet();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    @Override
    public void block() throws XMLStreamException {
        xml.skip();
    }

    @Override
    public void picture() {
        // pictures on sheets are not read
    }

    private void sheet() throws XMLStreamException {
        sheets++;
        if (styles.isHidden("table", xml.attribute("style-name"))) {
            document.note(Note.HIDDEN_SHEETS);
            xml.skip();
            return;
        }
        String name = xml.attribute("name", "");
        SheetDraft draft = new SheetDraft(guard);
        row = 0;
        column = 0;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "table-column" -> columns(draft);
                case "table-row" -> row(draft);
                case "shapes",
                        "forms",
                        "table-source",
                        "scenario",
                        "named-expressions",
                        "conditional-formats",
                        "title",
                        "desc" -> xml.skip();
                default -> {
                    // groups of rows and columns
                }
            }
        }
        document.table(sheets, draft.toTable(sheets, name));
        if (draft.leftRowsOut()) {
            document.note(Note.HIDDEN_ROWS);
        }
        if (draft.leftColumnsOut()) {
            document.note(Note.HIDDEN_COLUMNS);
        }
    }

    private boolean isUnseen() {
        return !xml.attribute("visibility", "visible").equals("visible");
    }

    private void columns(SheetDraft draft) {
        int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
        if (isUnseen()) {
            draft.hideColumns(column, column + repeated - 1);
        }
        column = Math.min(MOST_ROWS, column + repeated);
    }

    private void row(SheetDraft draft) throws XMLStreamException {
        int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
        boolean unseen = isUnseen();
        List<Shown> cells = new ArrayList<>();
        int at = 0;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("table-cell")) {
                at += cell(cells, at);
            } else if (xml.isStart("covered-table-cell")) {
                at = Math.min(MOST_ROWS, at + Math.max(1, xml.number("number-columns-repeated", 1)));
                xml.skip();
            }
        }
        for (int i = 0; i < repeated && !cells.isEmpty(); i++) {
            guard.check();
            for (Shown cell : cells) {
                int own = row + i;
                draft.cell(own, cell.column(), cell.text());
                draft.merge(own, cell.column(), own + cell.rowSpan() - 1, cell.column() + cell.columnSpan() - 1);
            }
        }
        for (int i = 0; unseen && i < repeated && row + i < MOST_ROWS; i++) {
            draft.hideRow(row + i);
        }
        row = Math.min(MOST_ROWS, row + repeated);
    }

    /** Reads a cell; gives how many columns it is repeated over. */
    private int cell(List<Shown> cells, int at) throws XMLStreamException {
        int repeated = Math.max(1, Math.min(MOST_ROWS, xml.number("number-columns-repeated", 1)));
        int columnSpan = Math.max(1, xml.number("number-columns-spanned", 1));
        int rowSpan = Math.max(1, Math.min(MOST_ROWS, xml.number("number-rows-spanned", 1)));
        String value = value();
        String shown = text();
        String text = shown.isBlank() ? value : shown;
        if (!text.isBlank()) {
            guard.checkColumns(repeated);
            for (int i = 0; i < repeated; i++) {
                guard.countCharacters(text.length());
                cells.add(new Shown(at + i, text, columnSpan, rowSpan));
            }
        }
        return repeated;
    }

    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("p") || xml.isStart("h")) {
                OdtParagraph paragraph = new OdtParagraph(xml, styles, new PageCounter(), document::note, this);
                paragraph.read();
                text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
            } else if (xml.isStart("annotation")) {
                document.note(Note.COMMENTS);
                xml.skip();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return text.toString();
    }

    /** For programs that write the value without how it is displayed. */
    private String value() {
        return switch (xml.attribute("value-type", "")) {
            case "string" -> xml.attribute("string-value", "");
            case "date" -> {
                String day = xml.attribute("date-value", "");
                yield day.matches("\\d{4}-\\d\\d-\\d\\d.*")
                        ? day.substring(8, 10) + "." + day.substring(5, 7) + "." + day.substring(0, 4)
                        : day;
            }
            case "float", "percentage", "currency" -> xml.attribute("value", "").replace('.', ',');
            default -> "";
        };
    }
}
