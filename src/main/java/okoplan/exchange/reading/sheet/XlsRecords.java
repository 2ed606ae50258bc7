package okoplan.exchange.reading.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.ReadingGuard;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Takes the records of a workbook as they come: first what all sheets share, then sheet after sheet. */
final class XlsRecords implements HSSFListener {

    private final ReadingGuard guard;
    private final DocumentAssembler document;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    /** Format's index by the cell's style. */
    private final List<Integer> styles = new ArrayList<>();

    private ValueDisplay display = new ValueDisplay(false);
    private @Nullable SSTRecord strings;

    /** How deep the current part is in others: a chart stands in its sheet. */
    private int depth;

    private int parts;
    private SheetDraft draft;
    /** A formula whose text comes with the next record. */
    private @Nullable FormulaRecord awaiting;

    XlsRecords(ReadingGuard guard, DocumentAssembler document) {
        this.guard = guard;
        this.document = document;
        this.draft = new SheetDraft(guard);
    }

    @Override
    public void processRecord(Record record) {
        guard.check();
        if (record instanceof BOFRecord) {
            begin();
        } else if (record instanceof EOFRecord) {
            end();
        } else if (parts <= 1) {
            readShared(record);
        } else if (depth == 1) {
            readSheet(record);
        }
    }

    private void begin() {
        if (depth == 0) {
            parts++;
            draft = new SheetDraft(guard);
        }
        depth++;
    }

    private void end() {
        depth--;
        int sheet = parts - 1;
        if (depth > 0 || sheet < 1) {
            return;
        }
        BoundSheetRecord[] sheets = BoundSheetRecord.orderByBofPosition(bound);
        if (sheet > sheets.length) {
            return;
        }
        BoundSheetRecord own = sheets[sheet - 1];
        if (own.isHidden() || own.isVeryHidden()) {
            document.note(Note.HIDDEN_SHEETS);
            return;
        }
        document.table(sheet, draft.toTable(sheet, own.getSheetname()));
        if (draft.leftRowsOut()) {
            document.note(Note.HIDDEN_ROWS);
        }
        if (draft.leftColumnsOut()) {
            document.note(Note.HIDDEN_COLUMNS);
        }
    }

    private void readShared(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (record instanceof DateWindow1904Record window) {
            display = new ValueDisplay(window.getWindowing() == 1);
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
        } else if (record instanceof SSTRecord shared) {
            strings = shared;
        }
    }

    private void readSheet(Record record) {
        if (record instanceof CellRecord cell) {
            readCell(cell);
        } else if (record instanceof LabelRecord label) {
            draft.cell(label.getRow(), label.getColumn(), label.getValue());
        } else if (record instanceof StringRecord text && awaiting != null) {
            draft.cell(awaiting.getRow(), awaiting.getColumn(), text.getString());
            awaiting = null;
        } else if (record instanceof RowRecord row) {
            if (row.getZeroHeight()) {
                draft.hideRow(row.getRowNumber());
            }
        } else if (record instanceof ColumnInfoRecord columns) {
            if (columns.getHidden()) {
                draft.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
            }
        } else if (record instanceof MergeCellsRecord areas) {
            for (short i = 0; i < areas.getNumAreas(); i++) {
                var area = areas.getAreaAt(i);
                draft.merge(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
            }
        }
    }

    private void readCell(CellRecord cell) {
        awaiting = null;
        String text = "";
        if (cell instanceof LabelSSTRecord label) {
            text = shared(label.getSSTIndex());
        } else if (cell instanceof NumberRecord number) {
            text = number(number.getValue(), cell);
        } else if (cell instanceof RKRecord number) {
            text = number(number.getRKNumber(), cell);
        } else if (cell instanceof BoolErrRecord value) {
            text = value.isBoolean() ? ValueDisplay.ofTruth(value.getBooleanValue()) : error(value.getErrorValue());
        } else if (cell instanceof FormulaRecord formula) {
            text = cached(formula);
        }
        draft.cell(cell.getRow(), cell.getColumn(), text);
    }

    private String shared(int index) {
        SSTRecord all = strings;
        return all == null || index < 0 || index >= all.getNumUniqueStrings()
                ? ""
                : all.getString(index).getString();
    }

    private String cached(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula.getValue(), formula);
            case BOOLEAN -> ValueDisplay.ofTruth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING -> {
                awaiting = formula;
                yield "";
            }
            default -> "";
        };
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "";
    }

    private String number(double value, CellRecord cell) {
        int style = cell.getXFIndex();
        int index = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        return display.of(value, index, formats.getOrDefault(index, ValueDisplay.builtIn(index)));
    }
}
