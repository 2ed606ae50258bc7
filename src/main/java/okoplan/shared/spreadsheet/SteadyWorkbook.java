package okoplan.shared.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A streaming workbook whose file is the same whenever it is written: the archive does not say at what time. */
final class SteadyWorkbook extends SXSSFWorkbook {

    /** 1 February 1980, UTC: the usual stamp of archives that tell no time. */
    private static final long NO_TIME = 318_211_200_000L;

    SteadyWorkbook(XSSFWorkbook template, int rowsInMemory) {
        super(template, rowsInMemory, true);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                entry.setTime(NO_TIME);
                super.putArchiveEntry(entry);
            }
        };
        archive.setUseZip64(Zip64Mode.AsNeeded);
        return archive;
    }
}
