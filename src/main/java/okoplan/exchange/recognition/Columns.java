package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okoplan.exchange.recognition.Column.Part;

/** The columns of a table, one for each place of its grid. */
record Columns(List<Column> places) {

    private static final Set<ColumnMeaning> TELLING =
            EnumSet.of(ColumnMeaning.TITLE, ColumnMeaning.DEADLINE, ColumnMeaning.RESPONSIBLE);

    Columns {
        places = List.copyOf(places);
    }

    /** Every place a column of its own. */
    static Columns of(List<ColumnMeaning> meanings) {
        List<Column> places = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            places.add(Column.of(meanings.get(i), "", i));
        }
        return new Columns(places);
    }

    int size() {
        return places.size();
    }

    Column at(int place) {
        return places.get(place);
    }

    List<ColumnMeaning> meanings() {
        return places.stream().map(Column::meaning).toList();
    }

    boolean has(ColumnMeaning meaning) {
        return places.stream().anyMatch(column -> column.meaning() == meaning);
    }

    /** A column has deadlines and responsible parties together. */
    boolean hasBoth() {
        return places.stream().anyMatch(column -> column.part() == Part.BOTH);
    }

    /** A column has measures with their deadlines. */
    boolean hasDated() {
        return places.stream().anyMatch(column -> column.part() == Part.DATED);
    }

    /** The first place of each column. */
    List<Column> runs() {
        List<Column> runs = new ArrayList<>();
        for (Column column : places) {
            if (runs.isEmpty() || runs.get(runs.size() - 1).run() != column.run()) {
                runs.add(column);
            }
        }
        return runs;
    }

    /** The headings as written. */
    List<String> headings() {
        return runs().stream()
                .map(column -> column.heading().replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Measures in it can be told: something is to be done, at some time or by somebody. */
    boolean isOfPlan() {
        return has(ColumnMeaning.TITLE)
                && (has(ColumnMeaning.DEADLINE) || has(ColumnMeaning.RESPONSIBLE) || hasDated());
    }

    int telling() {
        return (int) TELLING.stream().filter(this::has).count();
    }

    /**
     * Of several columns of one meaning keeps the one whose heading says it best; what several measures have in common
     * becomes a group, and two columns of dates the start and the end of the deadline.
     */
    Columns settled() {
        List<Column> settled = new ArrayList<>(places);
        for (ColumnMeaning meaning : List.of(ColumnMeaning.TITLE, ColumnMeaning.RESULT)) {
            int best = strongest(settled, meaning);
            settled.replaceAll(column -> column.meaning() != meaning || column.strength() == best
                    ? column
                    : meaning == ColumnMeaning.TITLE
                            ? column.as(ColumnMeaning.NONE).as(Part.GROUP)
                            : column.as(ColumnMeaning.NONE));
        }
        boolean named = strongest(settled, ColumnMeaning.RESPONSIBLE) > 1;
        settled.replaceAll(column -> named && column.meaning() == ColumnMeaning.RESPONSIBLE && column.strength() < 1
                ? column.as(ColumnMeaning.NONE)
                : column);
        settleDeadlines(settled);
        settleGroups(settled);
        return new Columns(settled);
    }

    /** Words of an unknown heading to the left of the measures may be said once for several of them. */
    private static void settleGroups(List<Column> settled) {
        for (int i = 0; i < settled.size() && settled.get(i).meaning() != ColumnMeaning.TITLE; i++) {
            Column column = settled.get(i);
            boolean unknown = column.meaning() == ColumnMeaning.NONE
                    && !column.heading().isBlank()
                    && ColumnMeaning.ofHeading(column.heading()).isEmpty();
            if (unknown) {
                settled.set(i, column.as(Part.GROUP));
            }
        }
    }

    private static void settleDeadlines(List<Column> settled) {
        List<Column> deadlines = settled.stream()
                .filter(column -> column.meaning() == ColumnMeaning.DEADLINE && column.part() == Part.WHOLE)
                .toList();
        boolean stretch = deadlines.stream().anyMatch(Column::isStart)
                && deadlines.stream().anyMatch(Column::isEnd);
        int best = strongest(deadlines, ColumnMeaning.DEADLINE);
        settled.replaceAll(column -> {
            if (column.meaning() != ColumnMeaning.DEADLINE || column.part() != Part.WHOLE) {
                return column;
            }
            if (stretch) {
                return column.isStart() ? column.as(Part.START) : column.isEnd() ? column.as(Part.END) : column;
            }
            return column.strength() == best ? column : column.as(ColumnMeaning.NONE);
        });
    }

    private static int strongest(List<Column> columns, ColumnMeaning meaning) {
        return columns.stream()
                .filter(column -> column.meaning() == meaning)
                .map(Column::strength)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
