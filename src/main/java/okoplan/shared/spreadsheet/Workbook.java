package okoplan.shared.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of one or several lists, each on a sheet of its own. */
final class Workbook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final XSSFWorkbook head = new XSSFWorkbook();
    private final SteadyWorkbook workbook = new SteadyWorkbook(head, ROWS_IN_MEMORY);
    private final Styles styles;

    /**
     * @param created goes into the file's properties; nothing else in the file depends on the time
     */
    Workbook(String title, String author, Instant created) {
        var properties = head.getProperties().getCoreProperties();
        properties.setCreator(CellText.cell(author));
        properties.setTitle(CellText.cell(title));
        properties.setCreated(Optional.of(Date.from(created)));
        this.styles = new Styles(workbook);
    }

    /** A whole list that is small. */
    <R> void add(SheetLayout<R> layout, Collection<R> rows) {
        // not closed: that would close the workbook
        Spreadsheet<R> sheet = new Spreadsheet<>(this, layout);
        rows.forEach(sheet::add);
        sheet.end();
    }

    SXSSFSheet sheet(String title) {
        return workbook.createSheet(WorkbookUtil.createSafeSheetName(CellText.cell(title)));
    }

    XSSFSheet whole(SXSSFSheet sheet) {
        return head.getSheet(sheet.getSheetName());
    }

    Styles styles() {
        return styles;
    }

    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    /** Throws away what was kept on the disk. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
