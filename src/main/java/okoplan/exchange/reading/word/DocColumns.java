package okoplan.exchange.reading.word;

import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The columns of a table of a .doc, which only knows how far from the left each cell begins. */
final class DocColumns {

    /** Twentieths of a point: edges that people see as one differ by less. */
    private static final int TOLERANCE = 60;

    private final TreeSet<Integer> edges = new TreeSet<>();

    private DocColumns() {}

    static DocColumns of(Table table) {
        DocColumns columns = new DocColumns();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                TableCell cell = row.getCell(j);
                columns.add(cell.getLeftEdge());
                columns.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        return columns;
    }

    private void add(int edge) {
        Integer before = edges.floor(edge);
        Integer after = edges.ceiling(edge);
        boolean known = before != null && edge - before <= TOLERANCE || after != null && after - edge <= TOLERANCE;
        if (!known) {
            edges.add(edge);
        }
    }

    /** The column that begins at this edge. */
    int place(int edge) {
        return edges.headSet(edge - TOLERANCE, false).size();
    }
}
