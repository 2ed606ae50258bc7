package okoplan.exchange.reading.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.TableAssembler;
import org.jspecify.annotations.Nullable;

/**
 * A sheet while it is read: only cells with text. In the end what is hidden is taken out; a merged cell that begins in a
 * hidden row or column shows in the first visible place it covers.
 */
public final class SheetDraft {

    /** Excel has no more. */
    private static final int MOST_COLUMNS = 16_384;

    private record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    private record Shown(String text, int columnSpan, int rowSpan) {}

    private final ReadingGuard guard;
    private final NavigableMap<Integer, NavigableMap<Integer, Shown>> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Merged> merged = new ArrayList<>();

    private ReadingGuard.Amount drafted = ReadingGuard.Amount.NOTHING;
    private boolean leftRowsOut;
    private boolean leftColumnsOut;

    public SheetDraft(ReadingGuard guard) {
        this.guard = guard;
    }

    /**
     * Takes a cell that shows this text.
     *
     * @param row from 0
     * @param column from 0
     */
    public void cell(int row, int column, String text) {
        if (!text.isBlank() && row >= 0 && column >= 0) {
            var cells = rows.get(row);
            if (cells == null) {
                guard.countRow();
                drafted = drafted.plus(1, 0, 0);
                cells = new TreeMap<>();
                rows.put(row, cells);
            }
            guard.countCells(1);
            guard.countCharacters(text.length());
            drafted = drafted.plus(0, 1, text.length());
            cells.put(column, new Shown(text, 1, 1));
        }
    }

    public void hideRow(int row) {
        if (row >= 0) {
            hiddenRows.set(row);
        }
    }

    /**
     * Leaves these columns out.
     *
     * @param last inclusive
     */
    public void hideColumns(int first, int last) {
        if (first >= 0 && last >= first) {
            hiddenColumns.set(first, Math.min(last, MOST_COLUMNS) + 1);
        }
    }

    /** The last row and column are inclusive. */
    public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        if (firstRow >= 0 && firstColumn >= 0 && (lastRow > firstRow || lastColumn > firstColumn)) {
            guard.countCells(1);
            merged.add(new Merged(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    public boolean leftRowsOut() {
        return leftRowsOut;
    }

    public boolean leftColumnsOut() {
        return leftColumnsOut;
    }

    /**
     * The sheet as a table.
     *
     * @param sheet number of the sheet, from 1
     */
    public TableAssembler toTable(int sheet, String name) {
        guard.giveBack(drafted);
        drafted = ReadingGuard.Amount.NOTHING;
        Map<Merged, String> texts = new java.util.HashMap<>();
        for (Merged area : merged) {
            String text = take(area);
            if (text != null) {
                texts.put(area, text);
            }
        }
        leaveOutHidden();
        texts.forEach(this::show);
        TableAssembler table = new TableAssembler(guard, name);
        table.fillGaps();
        rows.forEach((row, cells) -> {
            if (!cells.isEmpty()) {
                table.beginRow(sheet, row + 1);
                cells.forEach((column, shown) ->
                        table.cell(column, shown.columnSpan(), shown.rowSpan()).paragraph(sheet, "", shown.text()));
            }
        });
        return table;
    }

    /** The text of the area's first cell; what other cells of it still hold is never shown. */
    private @Nullable String take(Merged area) {
        String text = null;
        for (var row : rows.subMap(area.firstRow(), true, area.lastRow(), true).entrySet()) {
            guard.check();
            var inside = row.getValue().subMap(area.firstColumn(), true, area.lastColumn(), true);
            if (row.getKey() == area.firstRow() && inside.containsKey(area.firstColumn())) {
                text = inside.get(area.firstColumn()).text();
            }
            inside.clear();
        }
        return text;
    }

    private void leaveOutHidden() {
        rows.entrySet().removeIf(row -> {
            boolean hidden = hiddenRows.get(row.getKey());
            leftRowsOut |= hidden && !row.getValue().isEmpty();
            return hidden;
        });
        for (var cells : rows.values()) {
            leftColumnsOut |= cells.keySet().removeIf(hiddenColumns::get);
        }
    }

    private void show(Merged area, String text) {
        int row = hiddenRows.nextClearBit(area.firstRow());
        int column = hiddenColumns.nextClearBit(area.firstColumn());
        leftRowsOut |= row > area.firstRow();
        leftColumnsOut |= column > area.firstColumn();
        if (row > area.lastRow() || column > area.lastColumn()) {
            return;
        }
        int rowSpan = 1 + rows.subMap(row, false, area.lastRow(), true).size();
        rows.computeIfAbsent(row, key -> new TreeMap<>())
                .put(column, new Shown(text, area.lastColumn() - column + 1, rowSpan));
    }
}
