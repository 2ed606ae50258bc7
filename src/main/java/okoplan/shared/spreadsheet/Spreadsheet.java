package okoplan.shared.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as an Excel workbook. Rows are handed over one by one, as a query gives them, and leave memory at once:
 *
 * <pre>{@code
 * try (var sheet = new Spreadsheet<>(layout)) {
 *     rows.forEach(sheet::add);
 *     sheet.writeTo(response.getOutputStream());
 * }
 * }</pre>
 *
 * <p>The header stays in view and is repeated on every printed page, columns can be filtered, A4 is printed across and never
 * wider than the page. Text is text whatever it begins with: a formula is never written.
 */
public final class Spreadsheet<R> implements AutoCloseable {

    private static final int UNIT = 256;
    private static final float LINE_POINTS = 14.5f;
    private static final float EDGE_POINTS = 2;

    /** Excel knows no higher row. */
    private static final float HIGHEST_POINTS = 409;

    private static final double INCH = 25.4;

    private final SheetLayout<R> layout;
    private final Workbook book;
    private final SXSSFSheet sheet;
    private final Styles styles;
    private final int headerRow;
    private int next;

    /** A workbook of this list alone. */
    public Spreadsheet(SheetLayout<R> layout) {
        this(new Workbook(layout.title(), layout.author(), layout.created()), layout);
    }

    /** One more sheet of a workbook. */
    Spreadsheet(Workbook book, SheetLayout<R> layout) {
        this.layout = layout;
        this.book = book;
        this.styles = book.styles();
        this.sheet = book.sheet(layout.title());
        List<Column<R>> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * UNIT);
        }
        if (!layout.mark().isEmpty()) {
            spanning(String.join("\n", layout.mark()), styles.mark());
        }
        spanning(layout.title(), styles.title());
        layout.lead().forEach(line -> spanning(line, styles.lead()));
        this.headerRow = next;
        header();
        page();
    }

    /** The next row of the list. */
    public void add(R row) {
        Row cells = sheet.createRow(next++);
        List<Column<R>> columns = layout.columns();
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            Object value = column.value().apply(row);
            fill(cells.createCell(i), column.kind(), value);
            if (value instanceof String text) {
                lines = Math.max(lines, TextHeight.lines(text, column.width()));
            }
        }
        height(cells, lines);
    }

    /** A heading over all columns between the rows. */
    public void heading(String text) {
        spanning(text, styles.heading());
    }

    /** Ends the list and sends the workbook; the stream is left open. */
    public void writeTo(OutputStream out) throws IOException {
        end();
        book.writeTo(out);
    }

    /** Ends the list. */
    void end() {
        int last = Math.max(next - 1, headerRow);
        CellRangeAddress list =
                new CellRangeAddress(headerRow, last, 0, layout.columns().size() - 1);
        sheet.setAutoFilter(list);
        book.whole(sheet).addIgnoredErrors(list, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** Throws away what was kept on the disk. */
    @Override
    public void close() throws IOException {
        book.close();
    }

    private void header() {
        Row row = sheet.createRow(next++);
        List<Column<R>> columns = layout.columns();
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            text(row.createCell(i), column.heading(), styles.header());
            lines = Math.max(lines, TextHeight.lines(column.heading(), column.width() * 9 / 10));
        }
        height(row, lines);
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, 0, 0));
    }

    private void spanning(String text, CellStyle style) {
        int columns = layout.columns().size();
        int width = layout.columns().stream().mapToInt(Column::width).sum();
        Row row = sheet.createRow(next++);
        for (int i = 0; i < columns; i++) {
            row.createCell(i).setCellStyle(style);
        }
        text(row.getCell(0), text, style);
        height(row, TextHeight.lines(text, width * 9 / (style == styles.title() ? 12 : 10)));
        if (columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
    }

    private static void height(Row row, int lines) {
        row.setHeightInPoints(Math.min(Math.max(1, lines) * LINE_POINTS + EDGE_POINTS, HIGHEST_POINTS));
    }

    private void fill(Cell cell, Column.Kind kind, @Nullable Object value) {
        cell.setCellStyle(styles.of(kind));
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof LocalDateTime at) {
            cell.setCellValue(at);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            text(cell, value.toString(), styles.of(kind));
        }
    }

    private void text(Cell cell, String text, CellStyle style) {
        String clean = CellText.cell(text);
        cell.setCellStyle(CellText.looksLikeFormula(text) ? styles.quoted(style) : style);
        if (!clean.isEmpty()) {
            cell.setCellValue(clean);
        }
    }

    private void page() {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        print.setHeaderMargin(10 / INCH);
        sheet.setMargin(PageMargin.LEFT, 20 / INCH);
        sheet.setMargin(PageMargin.RIGHT, 10 / INCH);
        sheet.setMargin(PageMargin.TOP, 20 / INCH);
        sheet.setMargin(PageMargin.BOTTOM, 15 / INCH);
        sheet.getHeader().setCenter("&P");
    }
}
