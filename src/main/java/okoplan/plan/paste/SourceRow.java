package okoplan.plan.paste;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the table with its cells put under the meanings of the columns.
 *
 * @param texts what stands under each meaning; columns of one meaning are put together
 * @param own meanings with text of the row's own, not merged down from above
 * @param cellCount own cells with text
 * @param spanning the one own cell with text is merged over its neighbours, or stands in the first column
 */
record SourceRow(
        int place,
        List<Cell> cells,
        Map<ColumnMeaning, String> texts,
        Set<ColumnMeaning> own,
        long cellCount,
        boolean spanning) {

    static SourceRow of(int place, List<Cell> cells, List<ColumnMeaning> meanings) {
        Map<ColumnMeaning, String> texts = new EnumMap<>(ColumnMeaning.class);
        Set<ColumnMeaning> own = EnumSet.noneOf(ColumnMeaning.class);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            ColumnMeaning meaning = meanings.get(i);
            if (cell.isBlank()) {
                continue;
            }
            if (!cell.isCarried()) {
                own.add(meaning);
            } else if (meaning == ColumnMeaning.NUMBER || meaning == ColumnMeaning.TITLE) {
                // One measure over several rows: said once
                continue;
            }
            String text = cell.text();
            texts.merge(
                    meaning,
                    text,
                    (first, second) -> first.equals(second)
                            ? first
                            : first + (meaning == ColumnMeaning.NUMBER ? "" : "\n") + second);
        }
        return new SourceRow(place, cells, texts, own, ownCells(cells), isSpanning(cells));
    }

    static long ownCells(List<Cell> cells) {
        return cells.stream().filter(cell -> cell.isOwn() && !cell.isBlank()).count();
    }

    private static boolean isSpanning(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.isOwn() && !cell.isBlank()) {
                boolean wide = cells.subList(i + 1, cells.size()).stream()
                                        .filter(Cell::isCovered)
                                        .count()
                                * 2
                        >= cells.size();
                return ownCells(cells) == 1 && (i == 0 || wide);
            }
        }
        return false;
    }

    String text(ColumnMeaning meaning) {
        return texts.getOrDefault(meaning, "");
    }

    boolean has(ColumnMeaning meaning) {
        return !text(meaning).isBlank();
    }

    /** Own texts under these meanings and under no other; columns that are not taken over do not count. */
    boolean hasOnly(ColumnMeaning... meanings) {
        Set<ColumnMeaning> filled = own.isEmpty() ? EnumSet.noneOf(ColumnMeaning.class) : EnumSet.copyOf(own);
        filled.remove(ColumnMeaning.NONE);
        return filled.equals(Set.of(meanings));
    }

    /** The only text of the row. */
    String onlyText() {
        return cells.stream()
                .filter(cell -> cell.isOwn() && !cell.isBlank())
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }

    boolean isEmpty() {
        return cells.stream().filter(Cell::isOwn).allMatch(cell -> cell.text().matches("[\\s\\-–—_=|:]*"));
    }

    /** «1 2 3 4 5» under the headings. */
    boolean isColumnNumbers() {
        int expected = 1;
        for (Cell cell : cells) {
            if (cell.isOwn() && !cell.isBlank()) {
                if (!cell.text().strip().equals(String.valueOf(expected))) {
                    return false;
                }
                expected++;
            }
        }
        return expected > 3;
    }

    boolean isHeading() {
        return TableColumns.ofHeadings(cells).isPresent();
    }

    boolean isUnderMergedHeading() {
        return cells.stream().anyMatch(Cell::isCarried);
    }
}
