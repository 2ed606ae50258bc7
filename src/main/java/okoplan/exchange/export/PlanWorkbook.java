package okoplan.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.SheetLayout;
import okoplan.shared.spreadsheet.Spreadsheet;

/** A plan as an Excel workbook: the official table under the plan's title. */
final class PlanWorkbook {

    /** A millimetre of the paper in characters of a sheet. */
    private static final double CHARACTERS = 0.55;

    private PlanWorkbook() {}

    static void write(PlanPaper paper, OutputStream out) throws IOException {
        try (Spreadsheet<PaperRow> sheet = new Spreadsheet<>(layout(paper))) {
            for (PaperRow row : paper.rows()) {
                if (row.isSection()) {
                    sheet.heading(row.heading());
                } else {
                    sheet.add(row);
                }
            }
            sheet.writeTo(out);
        }
    }

    private static SheetLayout<PaperRow> layout(PlanPaper paper) {
        List<Column<PaperRow>> columns = new ArrayList<>();
        for (int i = 0; i < paper.columns().size(); i++) {
            columns.add(column(paper.columns().get(i), i));
        }
        List<String> mark = new ArrayList<>(paper.approval());
        if (!paper.project().isEmpty()) {
            mark.add(0, paper.project());
        }
        return new SheetLayout<>(
                mark,
                paper.wholeTitle(),
                paper.period().isEmpty() ? List.of() : List.of(paper.period()),
                columns,
                paper.author(),
                paper.created());
    }

    private static Column<PaperRow> column(PaperColumn column, int place) {
        int width = (int) Math.ceil(column.share() * CHARACTERS);
        return column.kind() == PaperColumn.Kind.NUMBER
                ? Column.code(column.heading(), width, row -> row.cells().get(place))
                : Column.text(column.heading(), width, row -> row.cells().get(place));
    }
}
