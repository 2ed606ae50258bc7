package okoplan.shared.word;

import java.math.BigInteger;
import java.util.List;
import okoplan.shared.XmlText;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * A table: columns of fixed width, so that no long word pushes them; the header on every page; a row that is not
 * long is never torn by the end of a page, a section never stays behind without its first row. Rows are only added, which
 * keeps thousands of them quick.
 */
public final class WordTable {

    /** A millimetre of a line holds about this many characters of the table's type. */
    private static final double CHARACTERS = 0.5;

    /** A row of more lines may go over the end of a page. */
    private static final int LONG_ROW = 14;

    /** Headings of more columns than these are set smaller, so that no word of them breaks. */
    private static final int DENSE = 8;

    private static final double CELL_MARGIN = 1.5;

    private final CTTbl table;
    private final List<WordColumn> columns;
    private final List<Double> widths;

    WordTable(CTTbl table, List<WordColumn> columns) {
        this.table = table;
        this.columns = columns;
        double shares = columns.stream().mapToInt(WordColumn::share).sum();
        this.widths = columns.stream()
                .map(column -> column.share() * WordFile.TEXT_WIDTH / shares)
                .toList();
        properties();
        CTTblGrid grid = table.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(WordFile.twips(width)));
    }

    /** The row of headings. */
    public void header() {
        CTRow row = newRow(true);
        row.getTrPr().addNewTblHeader();
        for (int i = 0; i < columns.size(); i++) {
            CTTc cell = cell(row, widths.get(i), 1);
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
            paragraph(
                    cell,
                    columns.size() > DENSE ? "TableHeadingDense" : "TableHeading",
                    columns.get(i).heading(),
                    false);
        }
    }

    /** A heading across the table. */
    public void section(String heading) {
        CTTc cell = cell(newRow(true), WordFile.TEXT_WIDTH, columns.size());
        heading.lines().forEach(line -> paragraph(cell, "SectionHeading", line, false));
    }

    /**
     * A row of the table.
     *
     * @param withNext keeps it on one page with what follows
     */
    public void row(List<String> cells, boolean withNext) {
        CTRow row = newRow(lines(cells) <= LONG_ROW);
        for (int i = 0; i < columns.size(); i++) {
            CTTc cell = cell(row, widths.get(i), 1);
            String style = columns.get(i).centred() ? "TableNumber" : "TableText";
            List<String> lines = cells.get(i).lines().toList();
            for (String line : lines.isEmpty() ? List.of("") : lines) {
                paragraph(cell, style, line, withNext);
            }
        }
    }

    private int lines(List<String> cells) {
        int most = 0;
        for (int i = 0; i < cells.size(); i++) {
            double characters = (widths.get(i) - 2 * CELL_MARGIN) * CHARACTERS;
            int lines = cells.get(i)
                    .lines()
                    .mapToInt(line -> (int) Math.ceil((line.length() + 1) / characters))
                    .sum();
            most = Math.max(most, lines);
        }
        return most;
    }

    private CTRow newRow(boolean whole) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        if (whole) {
            properties.addNewCantSplit();
        }
        return row;
    }

    private static CTTc cell(CTRow row, double width, int span) {
        CTTc cell = row.addNewTc();
        width(cell.addNewTcPr().addNewTcW(), width);
        if (span > 1) {
            cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        return cell;
    }

    private static void paragraph(CTTc cell, String style, String text, boolean withNext) {
        CTP paragraph = cell.addNewP();
        CTPPr properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style);
        if (withNext) {
            properties.addNewKeepNext();
        }
        if (!text.isEmpty()) {
            CTText words = paragraph.addNewR().addNewT();
            words.setStringValue(XmlText.legal(text).replace('\t', ' '));
            words.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }

    private void properties() {
        CTTblPr properties = table.addNewTblPr();
        width(properties.addNewTblW(), WordFile.TEXT_WIDTH);
        CTTblBorders borders = properties.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(WordTable::thin);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        width(margins.addNewTop(), 0.5);
        width(margins.addNewLeft(), CELL_MARGIN);
        width(margins.addNewBottom(), 0.5);
        width(margins.addNewRight(), CELL_MARGIN);
    }

    private static void thin(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(4));
        border.setSpace(BigInteger.ZERO);
    }

    private static void width(CTTblWidth target, double millimetres) {
        target.setW(WordFile.twips(millimetres));
        target.setType(STTblWidth.DXA);
    }
}
