package okoplan.exchange.reading.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.Row;
import okoplan.exchange.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table while it is read. Columns of the grid that no cell begins in – leftovers of borders that somebody moved – are
 * taken out in the end, so that spans count real columns.
 */
public final class TableAssembler {

    /** A place in the grid that no real table reaches. */
    private static final int FURTHEST = 1_000_000;

    private final ReadingGuard guard;
    private final String title;
    private final List<RowDraft> rows = new ArrayList<>();
    /** Column → the cell that a cell below it continues. */
    private final Map<Integer, CellDraft> open = new HashMap<>();

    private boolean fillsGaps;

    public TableAssembler(ReadingGuard guard) {
        this(guard, "");
    }

    /**
     * A table with a title.
     *
     * @param title name of the sheet
     */
    public TableAssembler(ReadingGuard guard, String title) {
        this.guard = guard;
        this.title = title;
    }

    private static final class RowDraft {
        private int page;
        private final int number;
        private final List<CellDraft> cells = new ArrayList<>();

        RowDraft(int page, int number) {
            this.page = page;
            this.number = number;
        }
    }

    /** Cells that nothing was said of are there all the same, and blank: sheets do not mention them. */
    public void fillGaps() {
        fillsGaps = true;
    }

    /**
     * Begins the next row.
     *
     * @param number as the program counts it, from 1
     */
    public void beginRow(int page, int number) {
        guard.countRow();
        rows.add(new RowDraft(page, number));
    }

    /** The page of the current row, where it is known only after its first words. */
    public void movePage(int page) {
        last().page = page;
    }

    /** A cell of the current row; cells come from left to right. */
    public CellDraft cell(int column, int columnSpan, int rowSpan) {
        guard.countCells(1);
        int from = Math.min(column, FURTHEST);
        CellDraft cell = new CellDraft(guard, from, Math.min(columnSpan, FURTHEST), rowSpan);
        last().cells.add(cell);
        open.remove(column);
        return cell;
    }

    /** A cell that cells of the rows below may continue. */
    public CellDraft openCell(int column, int columnSpan) {
        CellDraft cell = cell(column, columnSpan, 1);
        open.put(column, cell);
        return cell;
    }

    /** Continues the open cell above; false where there is none. */
    public boolean continueAbove(int column) {
        CellDraft above = open.get(column);
        if (above == null) {
            return false;
        }
        above.growDown();
        return true;
    }

    public @Nullable CellDraft lastCell() {
        List<CellDraft> cells = last().cells;
        return cells.isEmpty() ? null : cells.get(cells.size() - 1);
    }

    public int rowCount() {
        return rows.size();
    }

    /** Takes the last row out again. */
    public void dropRow() {
        rows.remove(rows.size() - 1);
    }

    List<List<CellDraft>> drafts() {
        return rows.stream().map(row -> row.cells).toList();
    }

    private RowDraft last() {
        return rows.get(rows.size() - 1);
    }

    /** @param number of the table in its document, from 1 */
    Table toTable(int page, int number) {
        int[] columns = rows.stream()
                .flatMap(row -> row.cells.stream())
                .mapToInt(CellDraft::column)
                .distinct()
                .sorted()
                .toArray();
        guard.checkColumns(columns.length);
        List<Row> complete = new ArrayList<>(rows.size());
        boolean[][] covered = fillsGaps ? covered(columns) : new boolean[0][];
        for (int i = 0; i < rows.size(); i++) {
            RowDraft row = rows.get(i);
            List<Cell> cells = new ArrayList<>(row.cells.size());
            int at = 0;
            for (CellDraft cell : row.cells) {
                int place = place(columns, cell.column());
                int end = Math.max(place + 1, place(columns, cell.endColumn()));
                fill(cells, covered, i, at, place);
                cells.add(cell.toCell(place, end - place, rows.size() - i));
                at = end;
            }
            fill(cells, covered, i, at, columns.length);
            complete.add(new Row(row.page, row.number, cells));
        }
        return new Table(complete.isEmpty() ? page : complete.get(0).page(), number, title, complete);
    }

    /** How many columns begin before this place of the grid. */
    private static int place(int[] columns, int column) {
        int found = Arrays.binarySearch(columns, column);
        return found < 0 ? -found - 1 : found;
    }

    private void fill(List<Cell> cells, boolean[][] covered, int row, int from, int to) {
        for (int column = from; fillsGaps && column < to; column++) {
            if (!covered[row][column]) {
                guard.countCells(1);
                cells.add(Cell.of(column));
            }
        }
    }

    /** Which places a merged cell of a row above covers. */
    private boolean[][] covered(int[] columns) {
        boolean[][] covered = new boolean[rows.size()][columns.length];
        for (int i = 0; i < rows.size(); i++) {
            guard.check();
            for (CellDraft cell : rows.get(i).cells) {
                int place = place(columns, cell.column());
                int end = Math.max(place + 1, place(columns, cell.endColumn()));
                for (int below = i + 1; below < Math.min(rows.size(), i + cell.rowSpan()); below++) {
                    Arrays.fill(covered[below], place, end, true);
                }
            }
        }
        return covered;
    }
}
