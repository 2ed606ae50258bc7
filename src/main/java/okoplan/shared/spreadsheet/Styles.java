package okoplan.shared.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a list look. */
final class Styles {

    private static final String FONT = "Times New Roman";
    private static final short POINTS = 11;
    private static final short TITLE_POINTS = 14;

    private final Workbook workbook;
    private final Font bold;
    private final CellStyle mark;
    private final CellStyle title;
    private final CellStyle lead;
    private final CellStyle header;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle code;
    private final CellStyle date;
    private final CellStyle moment;
    private final CellStyle number;
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    Styles(Workbook workbook) {
        this.workbook = workbook;
        Font plain = workbook.getFontAt(0);
        plain.setFontName(FONT);
        plain.setFontHeightInPoints(POINTS);
        this.bold = font(POINTS);
        this.mark = style(HorizontalAlignment.RIGHT, plain, false);
        this.title = style(HorizontalAlignment.CENTER, font(TITLE_POINTS), false);
        this.lead = style(HorizontalAlignment.CENTER, plain, false);
        this.header = style(HorizontalAlignment.CENTER, bold, true);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.heading = style(HorizontalAlignment.LEFT, bold, true);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        this.text = style(HorizontalAlignment.LEFT, plain, true);
        this.code = style(HorizontalAlignment.CENTER, plain, true);
        code.setDataFormat(format("@"));
        this.date = style(HorizontalAlignment.CENTER, plain, true);
        date.setDataFormat(format("dd.mm.yyyy"));
        this.moment = style(HorizontalAlignment.CENTER, plain, true);
        moment.setDataFormat(format("dd.mm.yyyy hh:mm"));
        this.number = style(HorizontalAlignment.RIGHT, plain, true);
        number.setIndention((short) 1);
    }

    CellStyle mark() {
        return mark;
    }

    CellStyle title() {
        return title;
    }

    CellStyle lead() {
        return lead;
    }

    CellStyle header() {
        return header;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle of(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> text;
            case CODE -> code;
            case DATE -> date;
            case MOMENT -> moment;
            case NUMBER -> number;
        };
    }

    /** The same look with the mark by which Excel keeps text that begins like a formula. */
    CellStyle quoted(CellStyle style) {
        return quoted.computeIfAbsent(style.getIndex(), index -> {
            CellStyle marked = workbook.createCellStyle();
            marked.cloneStyleFrom(style);
            marked.setQuotePrefixed(true);
            return marked;
        });
    }

    private CellStyle style(HorizontalAlignment alignment, Font font, boolean framed) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private Font font(short points) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        font.setBold(true);
        return font;
    }

    private short format(String pattern) {
        return workbook.createDataFormat().getFormat(pattern);
    }
}
