package okoplan.organization.schoollist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty workbook with the columns that are read. */
final class SchoolListTemplate {

    /** In 256ths of a letter's width. */
    private static final int[] WIDTHS = {16 * 256, 70 * 256, 30 * 256, 20 * 256};

    private SchoolListTemplate() {}

    static byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Школы");
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            Row heads = sheet.createRow(0);
            SchoolListColumn[] columns = SchoolListColumn.values();
            for (int at = 0; at < columns.length; at++) {
                heads.createCell(at).setCellValue(columns[at].heading());
                heads.getCell(at).setCellStyle(bold);
                sheet.setColumnWidth(at, WIDTHS[at]);
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
