package okoplan.exchange.recognition;

import java.util.List;
import java.util.Optional;

/**
 * Rows that are headings.
 *
 * @param rows how many rows they take
 * @param plain every cell is a short heading known here, and they say three different things at least
 */
record Heading(Columns columns, int rows, boolean plain) {

    private static final int LONGEST_PART = 60;

    /** Says the same of the same places. */
    boolean repeats(Columns above) {
        return meanings(columns).equals(meanings(above));
    }

    /** The headings are words alone, and name nobody. */
    boolean isCalm() {
        return columns.headings().stream().noneMatch(Heading::saysMore);
    }

    private static List<ColumnMeaning> meanings(Columns columns) {
        return columns.runs().stream().map(Column::meaning).toList();
    }

    static boolean isPlain(Columns columns) {
        List<String> headings = columns.headings().stream()
                .filter(heading -> !heading.isBlank())
                .toList();
        long known = headings.stream()
                .map(ColumnMeaning::ofHeading)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return known > 2
                && headings.stream()
                        .allMatch(heading -> heading.length() <= LONGEST_PART
                                && ColumnMeaning.ofHeading(heading).isPresent()
                                && !saysMore(heading));
    }

    /** «Сроки: до 15 июня» is no heading. */
    private static boolean saysMore(String heading) {
        return heading.matches("(?s).*:\\s*[\\p{L}\\d].*") || PeopleWords.namesPerson(heading);
    }
}
