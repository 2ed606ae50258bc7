package okoplan.exchange.reading.word;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.CellDraft;
import okoplan.exchange.reading.assembly.PageCounter;
import okoplan.exchange.reading.assembly.TableAssembler;
import okoplan.exchange.reading.assembly.XmlReader;
import org.jspecify.annotations.Nullable;

/** Properties of a paragraph, a row or a cell; former ones, that a tracked change keeps, are passed over. */
final class DocxProperties {

    private enum Merge {
        NONE,
        FIRST,
        CONTINUED
    }

    private final XmlReader xml;
    private final DocxStyles styles;
    private final PageCounter pages;
    private final Consumer<Note> notes;

    private boolean rowLeftOut;
    private boolean cellLeftOut;
    private int columnSpan = 1;
    private Merge vertical = Merge.NONE;
    private Merge horizontal = Merge.NONE;

    DocxProperties(XmlReader xml, DocxStyles styles, PageCounter pages, Consumer<Note> notes) {
        this.xml = xml;
        this.styles = styles;
        this.pages = pages;
        this.notes = notes;
    }

    void readParagraph(DocxParagraph paragraph) throws XMLStreamException {
        boolean newPage = false;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> {
                    paragraph.style = xml.attribute("val");
                    newPage |= styles.beginsPage(paragraph.style);
                }
                case "numId" -> paragraph.list = xml.number("val", 0);
                case "ilvl" -> paragraph.level = xml.number("val", 0);
                case "pageBreakBefore" -> newPage = xml.isOn("val");
                case "rPr" -> readMark(paragraph);
                case "sectPr" -> paragraph.endsPage = endsPage();
                case "pPrChange" -> {
                    notes.accept(Note.TRACKED_CHANGES);
                    xml.skip();
                }
                case "numberingChange", "framePr" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        }
        if (newPage) {
            pages.breakBefore();
        }
    }

    private void readMark(DocxParagraph paragraph) throws XMLStreamException {
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "vanish" -> paragraph.hiddenMark = xml.isOn("val");
                case "del", "moveFrom" -> {
                    paragraph.deletedMark = true;
                    notes.accept(Note.TRACKED_CHANGES);
                }
                case "ins", "moveTo" -> notes.accept(Note.TRACKED_CHANGES);
                case "rPrChange" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        }
    }

    private boolean endsPage() throws XMLStreamException {
        boolean ends = true;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("type")) {
                String type = xml.attribute("val", "");
                ends = !type.equals("continuous") && !type.equals("nextColumn");
            } else if (xml.isStart("sectPrChange")) {
                xml.skip();
            }
        }
        return ends;
    }

    /** Reads a row; gives the columns of the grid that it leaves free at its beginning. */
    int readRow() throws XMLStreamException {
        int before = 0;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "gridBefore" -> before = Math.max(0, xml.number("val", 0));
                case "hidden" -> {
                    if (xml.isOn("val")) {
                        rowLeftOut = true;
                        notes.accept(Note.HIDDEN_ROWS);
                    }
                }
                case "del" -> {
                    rowLeftOut = true;
                    notes.accept(Note.TRACKED_CHANGES);
                }
                case "ins" -> notes.accept(Note.TRACKED_CHANGES);
                case "trPrChange" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        }
        return before;
    }

    boolean isRowLeftOut() {
        return rowLeftOut;
    }

    void readCell() throws XMLStreamException {
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "gridSpan" -> columnSpan = Math.max(1, xml.number("val", 1));
                case "vMerge" -> vertical = merge();
                case "hMerge" -> horizontal = merge();
                case "cellDel" -> {
                    cellLeftOut = true;
                    notes.accept(Note.TRACKED_CHANGES);
                }
                case "tcPrChange", "cellMerge" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        }
    }

    private Merge merge() {
        return xml.attribute("val", "continue").equals("restart") ? Merge.FIRST : Merge.CONTINUED;
    }

    boolean isCellLeftOut() {
        return cellLeftOut;
    }

    int columnSpan() {
        return columnSpan;
    }

    /** Begins the cell; null where it only continues another one, and shows nothing of its own. */
    @Nullable
    CellDraft begin(TableAssembler table, int column) {
        if (horizontal == Merge.CONTINUED) {
            CellDraft left = table.lastCell();
            if (left != null) {
                left.growRight(columnSpan);
                return null;
            }
        }
        if (vertical == Merge.CONTINUED && table.continueAbove(column)) {
            return null;
        }
        return vertical == Merge.NONE ? table.cell(column, columnSpan, 1) : table.openCell(column, columnSpan);
    }
}
