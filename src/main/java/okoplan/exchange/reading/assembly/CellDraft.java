package okoplan.exchange.reading.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.Line;

/** A cell while it is read. Tables inside it become lines of it. */
public final class CellDraft implements Flow {

    private final ReadingGuard guard;
    private final int column;
    private int columnSpan;
    private int rowSpan;
    private final List<Line> lines = new ArrayList<>(1);

    CellDraft(ReadingGuard guard, int column, int columnSpan, int rowSpan) {
        this.guard = guard;
        this.column = column;
        this.columnSpan = Math.max(1, columnSpan);
        this.rowSpan = Math.max(1, rowSpan);
    }

    @Override
    public void paragraph(int page, String marker, CharSequence text) {
        guard.countCharacters(text.length());
        lines.addAll(Lines.of(marker, text));
    }

    /** A row of short cells is one line; where a cell has more lines, each of them stays one. */
    @Override
    public void table(int page, TableAssembler table) {
        for (List<CellDraft> row : table.drafts()) {
            boolean single = row.stream().allMatch(cell -> cell.lines.size() <= 1);
            List<Line> inside =
                    row.stream().flatMap(cell -> cell.lines.stream()).toList();
            if (single && inside.size() > 1) {
                Line first = inside.get(0);
                String others = inside.stream().skip(1).map(Line::seen).collect(Collectors.joining(" "));
                lines.add(new Line(first.marker(), (first.text() + " " + others).strip()));
            } else {
                lines.addAll(inside);
            }
        }
    }

    public void addLine(Line line) {
        guard.countCharacters(line.text().length());
        lines.add(line);
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean isBlank() {
        return lines.isEmpty();
    }

    int column() {
        return column;
    }

    int endColumn() {
        return column + columnSpan;
    }

    int rowSpan() {
        return rowSpan;
    }

    public void growDown() {
        rowSpan++;
    }

    public void growRight(int columns) {
        columnSpan += columns;
    }

    Cell toCell(int newColumn, int newSpan, int mostRows) {
        return new Cell(newColumn, newSpan, Math.min(rowSpan, mostRows), lines);
    }
}
