package okoplan.exchange.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A grid of lines, and which of its places are one cell because no line parts them. */
final class RuledGrid {

    /** Points between edges that are meant as one. */
    private static final float SAME = 3;

    /** A line parts two places when it covers this share of the edge between them. */
    private static final float PARTING = 0.6f;

    /**
     * A cell.
     *
     * @param lastRow inclusive
     * @param lastColumn inclusive
     */
    record Box(int row, int column, int lastRow, int lastColumn, float left, float right) {}

    private final List<Ruling> horizontals;
    private final List<Ruling> verticals;
    private final float[] xs;
    private final float[] ys;
    /** The cell of each place, by its first place. */
    private final int[] cells;

    RuledGrid(List<Ruling> lines) {
        this.horizontals = lines.stream().filter(Ruling::horizontal).toList();
        this.verticals = lines.stream().filter(line -> !line.horizontal()).toList();
        this.xs = edges(verticals, horizontals);
        this.ys = edges(horizontals, verticals);
        this.cells = new int[Math.max(0, columns() * rows())];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i;
        }
        join();
    }

    /** Where lines of one direction lie, and where those across them end: tables may be open at their sides. */
    private static float[] edges(List<Ruling> along, List<Ruling> across) {
        TreeSet<Float> all = new TreeSet<>();
        along.forEach(line -> all.add(line.at()));
        across.stream().map(Ruling::from).min(Float::compare).ifPresent(all::add);
        across.stream().map(Ruling::to).max(Float::compare).ifPresent(all::add);
        List<Float> edges = new ArrayList<>();
        for (float edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME) {
                edges.add(edge);
            }
        }
        float[] result = new float[edges.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = edges.get(i);
        }
        return result;
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    /** A single box is a frame, or a seal. */
    boolean isTable() {
        return columns() > 0 && rows() > 0 && !horizontals.isEmpty() && !verticals.isEmpty() && boxes().size() > 1;
    }

    float top() {
        return ys[0];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    boolean holds(Glyph glyph) {
        return glyph.middle() >= xs[0]
                && glyph.middle() <= xs[xs.length - 1]
                && glyph.height() >= top()
                && glyph.height() <= bottom();
    }

    private void join() {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                if (column + 1 < columns() && !isParted(verticals, xs[column + 1], ys[row], ys[row + 1])) {
                    join(place(row, column), place(row, column + 1));
                }
                if (row + 1 < rows() && !isParted(horizontals, ys[row + 1], xs[column], xs[column + 1])) {
                    join(place(row, column), place(row + 1, column));
                }
            }
        }
    }

    private static boolean isParted(List<Ruling> lines, float at, float from, float to) {
        float covered = 0;
        for (Ruling line : lines) {
            if (Math.abs(line.at() - at) <= SAME) {
                covered += Math.max(0, Math.min(line.to(), to) - Math.max(line.from(), from));
            }
        }
        return covered >= (to - from) * PARTING;
    }

    private int place(int row, int column) {
        return row * columns() + column;
    }

    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        cells[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int place) {
        int at = place;
        while (cells[at] != at) {
            cells[at] = cells[cells[at]];
            at = cells[at];
        }
        return at;
    }

    /** The cells by row and column. */
    List<Box> boxes() {
        int[][] ends = new int[cells.length][];
        for (int place = 0; place < cells.length; place++) {
            int root = root(place);
            int row = place / columns();
            int column = place % columns();
            int[] end = ends[root] == null ? new int[] {row, column, row, column} : ends[root];
            end[0] = Math.min(end[0], row);
            end[1] = Math.min(end[1], column);
            end[2] = Math.max(end[2], row);
            end[3] = Math.max(end[3], column);
            ends[root] = end;
        }
        List<Box> boxes = new ArrayList<>();
        for (int[] end : ends) {
            if (end != null) {
                boxes.add(new Box(end[0], end[1], end[2], end[3], xs[end[1]], xs[end[3] + 1]));
            }
        }
        return boxes;
    }

    /** The number of the box, in the order of {@link #boxes}, that each glyph stands in. */
    int boxOf(Glyph glyph, List<Box> boxes) {
        int column = index(xs, glyph.middle());
        int row = index(ys, glyph.height());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (row >= box.row() && row <= box.lastRow() && column >= box.column() && column <= box.lastColumn()) {
                return i;
            }
        }
        return 0;
    }

    private static int index(float[] edges, float at) {
        int index = 0;
        while (index < edges.length - 2 && at >= edges[index + 1]) {
            index++;
        }
        return index;
    }
}
