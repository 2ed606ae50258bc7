package okoplan.plan.paste;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the headings of a table: which rows are headings, and what they say about the columns. */
final class TableColumns {

    private static final Set<ColumnMeaning> TELLING =
            EnumSet.of(ColumnMeaning.TITLE, ColumnMeaning.DEADLINE, ColumnMeaning.RESPONSIBLE);

    private TableColumns() {}

    /** What the cells of a row say when it is a row of headings; empty when it is none. */
    static Optional<List<ColumnMeaning>> ofHeadings(List<Cell> row) {
        List<ColumnMeaning> meanings = new ArrayList<>();
        Set<ColumnMeaning> known = EnumSet.noneOf(ColumnMeaning.class);
        int unknown = 0;
        for (Cell cell : row) {
            if (cell.isCovered() && !meanings.isEmpty()) {
                meanings.add(meanings.get(meanings.size() - 1));
                continue;
            }
            Optional<ColumnMeaning> meaning = ColumnMeaning.ofHeading(cell.text());
            meaning.ifPresent(known::add);
            if (meaning.isEmpty() && !cell.isBlank()) {
                unknown++;
            }
            meanings.add(meaning.orElse(ColumnMeaning.NONE));
        }
        Set<ColumnMeaning> telling = EnumSet.copyOf(known);
        telling.retainAll(TELLING);
        boolean heading = known.size() >= 2 && !telling.isEmpty() && unknown < known.size() && startsUpright(row);
        return heading ? Optional.of(withTitle(meanings, row)) : Optional.empty();
    }

    /** The first cell of a heading is no number of a row. */
    private static boolean startsUpright(List<Cell> row) {
        return row.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> !cell.text().matches("\\d.*"))
                .orElse(false);
    }

    /** A heading without a known word for the measures: the widest unknown column behind the number. */
    private static List<ColumnMeaning> withTitle(List<ColumnMeaning> meanings, List<Cell> row) {
        List<ColumnMeaning> result = new ArrayList<>(meanings);
        if (!meanings.contains(ColumnMeaning.TITLE)) {
            for (int i = 0; i < meanings.size(); i++) {
                if (meanings.get(i) == ColumnMeaning.NONE
                        && ColumnMeaning.ofHeading(row.get(i).text()).isEmpty()) {
                    result.set(i, ColumnMeaning.TITLE);
                    break;
                }
            }
        }
        return result;
    }

    /**
     * Puts the cells of the rows below another heading under the columns of the first one: a table that goes on after a
     * page break may have its columns in another order.
     *
     * @param to meanings of the first heading
     * @param from meanings of the heading above this row
     */
    static List<Cell> reordered(List<Cell> row, List<ColumnMeaning> to, List<ColumnMeaning> from) {
        if (to.equals(from)) {
            return row;
        }
        Map<ColumnMeaning, Integer> places = new EnumMap<>(ColumnMeaning.class);
        for (int i = to.size() - 1; i >= 0; i--) {
            places.put(to.get(i), i);
        }
        List<Cell> result = new ArrayList<>();
        row.forEach(cell -> result.add(Cell.EMPTY));
        for (int i = 0; i < row.size(); i++) {
            Integer place = places.get(from.get(i));
            if (place != null && !row.get(i).isBlank()) {
                Cell there = result.get(place);
                result.set(
                        place,
                        there.isBlank()
                                ? row.get(i)
                                : Cell.of(there.text() + "\n" + row.get(i).text()));
            }
        }
        return result;
    }
}
