package okoplan.exchange.reading.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.CellDraft;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.Flow;
import okoplan.exchange.reading.assembly.PageCounter;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.exchange.reading.assembly.TableAssembler;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads .doc of Word 97 to 2003 ([MS-DOC]), with text boxes before the text. The format keeps no ends of pages. */
public final class DocReader {

    private final ReadingGuard guard;
    private final DocumentAssembler document;
    private final PageCounter pages = new PageCounter();
    private DocNumbering numbering = DocNumbering.NONE;
    private StringBuilder carried = new StringBuilder();
    private boolean pictures;

    public DocReader(ReadingGuard guard) {
        this.guard = guard;
        this.document = new DocumentAssembler(DocumentFormat.DOC, guard);
    }

    public OfficeDocument read(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
                HWPFDocument word = new HWPFDocument(files)) {
            numbering = new DocNumbering(word.getListTables());
            Range boxes = word.getMainTextboxRange();
            if (boxes.numParagraphs() > 0 && !boxes.text().isBlank()) {
                blocks(boxes, document, 0);
            }
            blocks(word.getRange(), document, 0);
        }
        OfficeDocument complete = document.complete();
        if (complete.isBlank() && pictures) {
            throw Refusal.scan();
        }
        return complete;
    }

    /** What the range holds. Tables inside a cell are told by their level; they become lines. */
    private void blocks(Range range, Flow flow, int level) {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            guard.check();
            Paragraph paragraph = range.getParagraph(i);
            if (level == 0 && paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table, flow);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                paragraph(paragraph, flow);
            }
        }
        if (!carried.isEmpty()) {
            flow.paragraph(pages.page(), "", carried);
            carried.setLength(0);
        }
    }

    private void paragraph(Paragraph paragraph, Flow flow) {
        if (paragraph.isTableRowEnd()) {
            return;
        }
        DocText text = DocText.of(paragraph);
        pictures |= text.hasPicture();
        if (text.hasChanges()) {
            document.note(Note.TRACKED_CHANGES);
        }
        if (text.hasComment()) {
            document.note(Note.COMMENTS);
        }
        if (text.isMarkDeleted()) {
            carried.append(text.text());
            return;
        }
        if (paragraph.pageBreakBefore()) {
            pages.breakBefore();
        }
        text.prepend(carried);
        carried.setLength(0);
        if (text.isMarkHidden() && text.text().toString().isBlank()) {
            return;
        }
        flow.paragraph(pages.page(), numbering.marker(paragraph), text.text());
        if (!text.text().toString().isBlank()) {
            pages.text();
        }
        for (int i = 0; i < text.pageBreaks(); i++) {
            pages.breakPage();
        }
    }

    private void table(Table table, Flow flow) {
        TableAssembler assembler = new TableAssembler(guard);
        DocColumns columns = DocColumns.of(table);
        int startPage = pages.page();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            if (DocText.isDeleted(row)) {
                document.note(Note.TRACKED_CHANGES);
                continue;
            }
            assembler.beginRow(pages.page(), i + 1);
            row(row, assembler, columns);
        }
        flow.table(startPage, assembler);
    }

    private void row(TableRow row, TableAssembler table, DocColumns columns) {
        int cells = row.numCells();
        for (int i = 0; i < cells; i++) {
            TableCell cell = row.getCell(i);
            int first = columns.place(cell.getLeftEdge());
            int span = Math.max(1, columns.place(cell.getLeftEdge() + cell.getWidth()) - first);
            CellDraft left = cell.isMerged() && !cell.isFirstMerged() ? table.lastCell() : null;
            if (left != null) {
                left.growRight(span);
                continue;
            }
            boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            if (continued && table.continueAbove(first)) {
                continue;
            }
            CellDraft draft = cell.isFirstVerticallyMerged() ? table.openCell(first, span) : table.cell(first, span, 1);
            StringBuilder outer = carried;
            carried = new StringBuilder();
            blocks(cell, draft, 1);
            carried = outer;
        }
    }
}
