package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.Line;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;
import okoplan.exchange.document.Row;
import okoplan.exchange.document.Table;

/**
 * A document drawn as text. A line with « | » is a row of a table, other lines are paragraphs, an empty line ends a table.
 * «<» is a place covered by the cell to the left, «^» by the cell above; « // » is a line break in a cell; «~~~» begins a
 * page.
 */
final class DrawnDocument {

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<String>> grid = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private int page = 1;
    private int paragraphs;
    private int tables;

    private DrawnDocument() {}

    static OfficeDocument of(String drawing) {
        DrawnDocument drawn = new DrawnDocument();
        drawing.lines().forEach(drawn::line);
        drawn.endTable();
        return new OfficeDocument(DocumentFormat.DOCX, drawn.blocks, List.of());
    }

    private void line(String line) {
        if (line.contains("|")) {
            grid.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
            pages.add(page);
        } else if (line.strip().equals("~~~")) {
            page++;
        } else {
            endTable();
            if (!line.isBlank()) {
                paragraphs++;
                blocks.add(new Paragraph(page, paragraphs, Line.of(line.strip())));
            }
        }
    }

    private void endTable() {
        if (grid.isEmpty()) {
            return;
        }
        tables++;
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < grid.size(); r++) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < grid.get(r).size(); c++) {
                String text = grid.get(r).get(c);
                if (!text.equals("<") && !text.equals("^")) {
                    List<Line> lines =
                            Arrays.stream(text.split(" // ")).map(Line::of).toList();
                    cells.add(new Cell(c, span(r, c, 0, 1, "<"), span(r, c, 1, 0, "^"), lines));
                }
            }
            rows.add(new Row(pages.get(r), r + 1, cells));
        }
        blocks.add(new Table(pages.get(0), tables, "", rows));
        grid.clear();
        pages.clear();
    }

    private int span(int row, int column, int down, int right, String sign) {
        int span = 1;
        while (row + span * down < grid.size()
                && column + span * right < grid.get(row + span * down).size()
                && grid.get(row + span * down).get(column + span * right).equals(sign)) {
            span++;
        }
        return span;
    }
}
