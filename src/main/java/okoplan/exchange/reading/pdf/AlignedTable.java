package okoplan.exchange.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import okoplan.exchange.reading.assembly.CellDraft;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.TableAssembler;

/**
 * A table without lines: the same white gaps go down through many lines of text. Which lines belong to one row is told by
 * the first column, or by wider gaps between lines; it is the less certain way.
 */
final class AlignedTable {

    /** Points that the gap between two columns has at least. */
    private static final float NARROWEST_GAP = 7;

    /** So many lines with several parts make a table. */
    private static final int FEWEST_LINES = 4;

    /** So many lines of one part may stand between two with several: cells that go on, headings of sections. */
    private static final int MOST_BETWEEN = 6;

    private static final float WIDER = 1.35f;

    private final List<TextLine> lines;
    private final int first;
    private final int end;
    /** Where the gaps between the columns are, in their middles. */
    private final List<Float> gaps;

    private AlignedTable(List<TextLine> lines, int first, int end, List<Float> gaps) {
        this.lines = lines;
        this.first = first;
        this.end = end;
        this.gaps = gaps;
    }

    /** The tables among these lines, which are sorted from the top down. */
    static List<AlignedTable> find(List<TextLine> lines) {
        List<AlignedTable> found = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (!isShared(lines, at)) {
                at++;
                continue;
            }
            int end = endOfRun(lines, at);
            List<Float> gaps = gaps(lines.subList(at, end));
            long shared = sharedLines(lines, at, end);
            if (shared >= FEWEST_LINES && !gaps.isEmpty()) {
                found.add(new AlignedTable(lines, at, end, gaps));
            }
            at = end;
        }
        return found;
    }

    /** Whether another part stands on the same line. */
    private static boolean isShared(List<TextLine> lines, int at) {
        return at > 0 && isBeside(lines.get(at - 1), lines.get(at))
                || at + 1 < lines.size() && isBeside(lines.get(at), lines.get(at + 1));
    }

    private static boolean isBeside(TextLine one, TextLine other) {
        return Math.abs(one.baseline() - other.baseline()) < 0.4f * Math.max(one.size(), other.size());
    }

    private static long sharedLines(List<TextLine> lines, int from, int end) {
        long count = 0;
        for (int i = from + 1; i < end; i++) {
            boolean counted = i > from + 1 && isBeside(lines.get(i - 2), lines.get(i));
            count += isBeside(lines.get(i - 1), lines.get(i)) && !counted ? 1 : 0;
        }
        return count;
    }

    private static int endOfRun(List<TextLine> lines, int from) {
        int end = from + 1;
        int between = 0;
        for (int i = from + 1; i < lines.size() && between <= MOST_BETWEEN; i++) {
            if (isShared(lines, i)) {
                end = i + 1;
                between = 0;
            } else {
                between++;
            }
        }
        return end;
    }

    /** Gaps that no line crosses, but for a few that stand over all columns. */
    private static List<Float> gaps(List<TextLine> lines) {
        int left = (int) lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        int right = (int) lines.stream().mapToDouble(TextLine::right).max().orElse(0) + 1;
        int[] covered = new int[Math.max(1, right - left + 1)];
        for (TextLine line : lines) {
            for (int x = Math.max(left, (int) line.left()); x <= Math.min(right, line.right()); x++) {
                covered[x - left]++;
            }
        }
        int most = lines.size() / 12;
        List<Float> gaps = new ArrayList<>();
        int from = -1;
        for (int x = 0; x < covered.length; x++) {
            if (covered[x] > most) {
                if (from > 0 && x - from >= NARROWEST_GAP) {
                    gaps.add(left + (from + x) / 2f);
                }
                from = -1;
            } else if (from < 0) {
                from = x;
            }
        }
        return gaps;
    }

    int firstLine() {
        return first;
    }

    int endLine() {
        return end;
    }

    TableAssembler read(int page, ReadingGuard guard) {
        TableAssembler table = new TableAssembler(guard);
        List<List<TextLine>> row = emptyRow();
        float usual = usualStep();
        TextLine last = null;
        int number = 0;
        for (TextLine line : lines.subList(first, end)) {
            int column = column(line.left());
            int lastColumn = column(line.right());
            boolean over = lastColumn > column;
            boolean begins = last == null
                    || over
                    || line.baseline() - last.baseline() > usual * WIDER
                    || column == 0 && !row.get(0).isEmpty() && !isBeside(last, line) && startsRow(line)
                    || column == 0 && row.get(0).isEmpty() && !isBeside(row, line) && startsRow(line);
            if (begins && hasText(row)) {
                number++;
                write(table, row, page, number);
                row = emptyRow();
            }
            if (over) {
                number++;
                table.beginRow(page, number);
                table.cell(column, lastColumn - column + 1, 1).paragraph(page, "", line.text());
            } else {
                row.get(column).add(line);
            }
            last = line;
        }
        if (hasText(row)) {
            write(table, row, page, number + 1);
        }
        return table;
    }

    private static boolean startsRow(TextLine line) {
        return line.text().matches("[\\dIVXLC].*");
    }

    private static boolean isBeside(List<List<TextLine>> row, TextLine line) {
        return row.stream().flatMap(List::stream).anyMatch(part -> isBeside(line, part));
    }

    private static boolean hasText(List<List<TextLine>> row) {
        return row.stream().anyMatch(cell -> !cell.isEmpty());
    }

    private List<List<TextLine>> emptyRow() {
        List<List<TextLine>> row = new ArrayList<>();
        for (int i = 0; i <= gaps.size(); i++) {
            row.add(new ArrayList<>());
        }
        return row;
    }

    private void write(TableAssembler table, List<List<TextLine>> row, int page, int number) {
        table.beginRow(page, number);
        for (int column = 0; column < row.size(); column++) {
            CellDraft cell = table.cell(column, 1, 1);
            float width = width(column);
            TextLines.paragraphs(row.get(column), width).forEach(text -> cell.paragraph(page, "", text));
        }
    }

    /** Of the widest line in the column. */
    private float width(int column) {
        return (float) lines.subList(first, end).stream()
                .filter(line -> column(line.left()) == column && column(line.right()) == column)
                .mapToDouble(TextLine::width)
                .max()
                .orElse(0);
    }

    private int column(float x) {
        int column = 0;
        while (column < gaps.size() && x >= gaps.get(column)) {
            column++;
        }
        return column;
    }

    /** The usual distance between lines of one cell. */
    private float usualStep() {
        List<Float> steps = new ArrayList<>();
        for (int i = first + 1; i < end; i++) {
            float step = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (step > 2) {
                steps.add(step);
            }
        }
        steps.sort(Float::compare);
        return steps.isEmpty() ? Float.MAX_VALUE : steps.get(steps.size() / 3);
    }
}
