package okoplan.exchange.reading.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.ReadingGuard;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads .xls of Excel 97 to 2003 ([MS-XLS]) record by record, so that a sheet is never whole in memory twice. */
public final class XlsReader {

    private final ReadingGuard guard;

    public XlsReader(ReadingGuard guard) {
        this.guard = guard;
    }

    public OfficeDocument read(byte[] content) throws IOException {
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.XLS, guard);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(new XlsRecords(guard, document));
            new HSSFEventFactory().processWorkbookEvents(request, files.getRoot());
        }
        return document.complete();
    }
}
