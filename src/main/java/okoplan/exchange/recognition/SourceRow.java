package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okoplan.exchange.recognition.Column.Part;

/**
 * A row of the table with its cells put under the meanings of the columns.
 *
 * @param place among the rows that are read together, from 0
 * @param texts what stands under each meaning; columns of one meaning are put together
 * @param own meanings with text of the row's own, not merged down from above
 * @param carried meanings with text that is merged down from above
 * @param group what the row has in common with others, where the table has a column for it; empty otherwise
 * @param filled own cells with text
 * @param spanning the one own cell with text is merged over its neighbours, or stands in the first column
 * @param merged the one own cell with text is merged over its neighbours
 */
record SourceRow(
        int place,
        GridRow source,
        Columns columns,
        Map<ColumnMeaning, String> texts,
        Set<ColumnMeaning> own,
        Set<ColumnMeaning> carried,
        String group,
        long filled,
        boolean spanning,
        boolean merged) {

    static SourceRow of(int place, GridRow row, Columns columns) {
        List<GridCell> cells = row.cells();
        Map<ColumnMeaning, String> texts = new EnumMap<>(ColumnMeaning.class);
        Set<ColumnMeaning> own = EnumSet.noneOf(ColumnMeaning.class);
        Set<ColumnMeaning> carried = EnumSet.noneOf(ColumnMeaning.class);
        DeadlineText deadline = new DeadlineText();
        StringBuilder group = new StringBuilder();
        List<Integer> targets = targets(cells, columns);
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            if (cell.isBlank()) {
                continue;
            }
            Column column = columns.at(targets.get(i));
            ColumnMeaning meaning = column.meaning();
            (cell.isCarried() ? carried : own).add(meaning);
            if (column.part() == Part.GROUP) {
                group.append(group.isEmpty() ? "" : " ").append(cell.text().replace('\n', ' '));
            }
            if (cell.isCarried() && (meaning == ColumnMeaning.NUMBER || meaning == ColumnMeaning.TITLE)) {
                // One measure over several rows: said once
                continue;
            }
            if (meaning == ColumnMeaning.DEADLINE) {
                deadline.add(column, cell.text());
                continue;
            }
            texts.merge(meaning, cell.text(), (first, second) -> together(meaning, first, second));
        }
        if (!deadline.isEmpty()) {
            texts.put(ColumnMeaning.DEADLINE, deadline.text());
        }
        return new SourceRow(
                place,
                row,
                columns,
                texts,
                own,
                carried,
                group.toString(),
                row.filledCount(),
                isSpanning(cells, columns, true),
                isSpanning(cells, columns, false));
    }

    private static String together(ColumnMeaning meaning, String first, String second) {
        return first.equals(second) ? first : first + (meaning == ColumnMeaning.NUMBER ? "" : "\n") + second;
    }

    /**
     * For every place of the row the place of the heading that it stands under: cells of a row need not begin where the headings do.
     */
    private static List<Integer> targets(List<GridCell> cells, Columns columns) {
        List<Integer> targets = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        int begun = 0;
        boolean collision = false;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isCovered()) {
                targets.add(i);
                continue;
            }
            int end = i + 1;
            while (end < cells.size() && cells.get(end).isCovered()) {
                end++;
            }
            int target = widest(columns, i, end);
            targets.add(target);
            begun++;
            collision |= !taken.add(columns.at(target).run()) && !cells.get(i).isBlank();
        }
        List<Column> runs = columns.runs();
        if (collision && begun == runs.size()) {
            int run = 0;
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isCovered()) {
                    targets.set(i, columns.places().indexOf(runs.get(run)));
                    run++;
                }
            }
        }
        return targets;
    }

    /** The first place of the heading that most of these places are under. */
    private static int widest(Columns columns, int from, int to) {
        int best = from;
        int most = 0;
        int count = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            if (columns.at(i).run() != columns.at(start).run()) {
                start = i;
                count = 0;
            }
            count++;
            if (count > most) {
                most = count;
                best = start;
            }
        }
        return best;
    }

    private static boolean isSpanning(List<GridCell> cells, Columns columns, boolean orFirst) {
        int filled = -1;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isFilled()) {
                if (filled >= 0) {
                    return false;
                }
                filled = i;
            }
        }
        if (filled < 0) {
            return false;
        }
        Set<Integer> covered = new HashSet<>();
        covered.add(columns.at(filled).run());
        for (int i = filled + 1; i < cells.size() && cells.get(i).isCovered(); i++) {
            covered.add(columns.at(i).run());
        }
        boolean wide =
                covered.size() > 1 && covered.size() * 2 >= columns.runs().size();
        return wide || (orFirst && filled == 0);
    }

    String text(ColumnMeaning meaning) {
        return texts.getOrDefault(meaning, "");
    }

    boolean has(ColumnMeaning meaning) {
        return !text(meaning).isBlank();
    }

    boolean owns(ColumnMeaning meaning) {
        return own.contains(meaning);
    }

    /** Own texts under these meanings and under no other; columns that are not taken over do not count. */
    boolean ownsOnly(ColumnMeaning... meanings) {
        Set<ColumnMeaning> filledOnes = EnumSet.noneOf(ColumnMeaning.class);
        filledOnes.addAll(own);
        filledOnes.remove(ColumnMeaning.NONE);
        return filledOnes.equals(Set.of(meanings));
    }

    /** A measure with its time or its responsible party. */
    boolean isFull() {
        return (has(ColumnMeaning.TITLE) || carried.contains(ColumnMeaning.TITLE))
                && (has(ColumnMeaning.DEADLINE) || has(ColumnMeaning.RESPONSIBLE));
    }

    /** The only text of the row. */
    String onlyText() {
        return source.cells().stream()
                .filter(GridCell::isFilled)
                .map(GridCell::text)
                .findFirst()
                .orElse("");
    }

    /** The same row with its cells moved to the right, or to the left where the number is negative. */
    SourceRow shifted(int by) {
        List<GridCell> cells = new ArrayList<>(source.cells());
        for (int i = 0; i < Math.abs(by); i++) {
            if (by > 0) {
                cells.add(0, GridCell.EMPTY);
                cells.remove(cells.size() - 1);
            } else {
                cells.remove(0);
                cells.add(GridCell.EMPTY);
            }
        }
        return of(place, source.withCells(cells), columns);
    }
}
