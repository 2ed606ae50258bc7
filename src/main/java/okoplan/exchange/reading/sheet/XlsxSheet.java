package okoplan.exchange.reading.sheet;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.reading.assembly.XmlReader;

/** The cells of one sheet of an .xlsx. */
final class XlsxSheet {

    private static final int LETTERS = 26;
    /** Letters of the last column, XFD, and digits of the last row. */
    private static final String REFERENCE = "[A-Z]{1,3}\\d{1,7}";

    private final XmlReader xml;
    private final XlsxCells cells;
    private final SheetDraft draft;
    private int row = -1;
    private int column = -1;

    XlsxSheet(XmlReader xml, XlsxCells cells, SheetDraft draft) {
        this.xml = xml;
        this.cells = cells;
        this.draft = draft;
    }

    void read() throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "col" -> {
                    if (isHidden()) {
                        draft.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
                    }
                }
                case "row" -> {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                    if (isHidden()) {
                        draft.hideRow(row);
                    }
                }
                case "c" -> cell();
                case "mergeCell" -> merge(xml.attribute("ref", ""));
                case "conditionalFormatting", "dataValidations", "extLst", "hyperlinks" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        }
    }

    private boolean isHidden() {
        return xml.attribute("hidden") != null && xml.isOn("hidden");
    }

    private void cell() throws XMLStreamException {
        String reference = xml.attribute("r", "").toUpperCase(Locale.ROOT);
        column = reference.matches(REFERENCE) ? columnOf(reference) : column + 1;
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String text = "";
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("v")) {
                text = cells.shown(type, style, xml.textInside());
            } else if (xml.isStart("is")) {
                text = XlsxCells.richText(xml);
            } else if (xml.isStart("f")) {
                xml.skip();
            }
        }
        draft.cell(row, column, text);
    }

    private void merge(String area) {
        String[] corners = area.toUpperCase(Locale.ROOT).split(":", 2);
        if (corners.length == 2 && corners[0].matches(REFERENCE) && corners[1].matches(REFERENCE)) {
            draft.merge(rowOf(corners[0]), columnOf(corners[0]), rowOf(corners[1]), columnOf(corners[1]));
        }
    }

    private static int rowOf(String reference) {
        return Integer.parseInt(reference.replaceAll("[A-Z]", "")) - 1;
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * LETTERS + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
