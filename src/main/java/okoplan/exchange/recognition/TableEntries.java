package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import okoplan.exchange.recognition.Column.Part;
import okoplan.exchange.recognition.PlanAssembler.Entry;
import okoplan.exchange.recognition.TableRow.Hesitation;

/** Sections and measures of a plan's tables, each with the place it came from. */
final class TableEntries {

    /** More rows than these that are none belong to something else than a plan. */
    private static final int MOST_LEFT_OUT = 500;

    private final Draft draft;
    private final List<TableRow> sorted;
    /** For each entry its first row's place. */
    private final List<Integer> places = new ArrayList<>();

    TableEntries(Draft draft, Predicate<String> isDeadline) {
        this.draft = draft;
        this.sorted = new RowSorter(draft.rows(), draft.reasons(), isDeadline).sorted(Map.of());
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        places.clear();
        boolean grouped = isGrouped();
        String group = "";
        for (JoinedRow row : RowJoiner.join(sorted, draft.rows())) {
            SourceRow first = draft.rows().get(row.first().place());
            if (grouped
                    && !row.section()
                    && !first.group().isBlank()
                    && !first.group().equals(group)) {
                group = first.group();
                RowNumber.Numbered split = RowNumber.split(group);
                entries.add(new Entry(
                        true, split.number(), split.title(), "", "", "", source(List.of(row.first())), 1, Set.of()));
                places.add(row.first().place());
            }
            entries.add(new Entry(
                    row.section(),
                    row.number(),
                    row.title(),
                    row.deadline(),
                    row.responsible(),
                    row.result(),
                    source(row.parts()),
                    row.parts().size(),
                    hesitations(row.parts())));
            places.add(row.first().place());
        }
        return entries;
    }

    /** Rows between measures that were left out although they have words; asked after the entries. */
    List<LeftOutRow> leftOut() {
        return sorted.stream()
                .filter(row -> row.why() == TableRow.Reason.NOTE || row.why() == TableRow.Reason.WITHOUT_TITLE)
                .filter(row -> {
                    String text = words(row);
                    return text.length() > 3 && !Wording.isSignature(text);
                })
                .limit(MOST_LEFT_OUT)
                .map(this::leftOut)
                .toList();
    }

    private LeftOutRow leftOut(TableRow row) {
        int before = (int) places.stream().filter(place -> place < row.place()).count();
        boolean wordless = row.title().isBlank()
                && row.deadline().isBlank()
                && row.responsible().isBlank();
        return new LeftOutRow(
                before,
                wordless ? "" : RowNumber.bare(row.number()),
                wordless ? words(row) : row.title(),
                row.deadline(),
                row.responsible(),
                row.result(),
                source(List.of(row)));
    }

    private String words(TableRow row) {
        return draft.rows().get(row.place()).source().text();
    }

    /** Headings of columns whose texts are in no measure. */
    List<String> lostColumns() {
        boolean grouped = isGrouped();
        Set<String> lost = new LinkedHashSet<>();
        for (TableRow row : sorted) {
            SourceRow source = draft.rows().get(row.place());
            for (int i = 0; row.isMeasure() && i < source.columns().size(); i++) {
                Column column = source.columns().at(i);
                boolean taken = column.meaning() != ColumnMeaning.NONE || (grouped && column.part() == Part.GROUP);
                if (!taken && source.source().cells().get(i).isFilled()) {
                    lost.add(column.heading().replaceAll("\\s+", " ").strip());
                }
            }
        }
        lost.remove("");
        return List.copyOf(lost);
    }

    /** What several measures have in common is said for several of them, and not for each. */
    private boolean isGrouped() {
        boolean column = draft.first().places().stream().anyMatch(each -> each.part() == Part.GROUP);
        if (!column) {
            return false;
        }
        int measures = 0;
        int changes = 0;
        String last = "";
        for (TableRow row : sorted) {
            String group = draft.rows().get(row.place()).group();
            if (row.isMeasure()) {
                measures++;
                if (!group.isBlank() && !group.equals(last)) {
                    changes++;
                    last = group;
                }
            }
        }
        return changes > 0 && changes * 10 <= measures * 6;
    }

    private Source source(List<TableRow> parts) {
        GridRow first = draft.rows().get(parts.get(0).place()).source();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            SourceRow row = draft.rows().get(parts.get(i).place());
            boolean whole = i == 0 && !row.merged();
            for (GridCell cell : row.source().cells()) {
                if (!cell.isCovered() && (cell.isFilled() || whole)) {
                    cells.add(cell.text());
                }
            }
        }
        return new Source(first.page(), first.table(), first.number(), cells);
    }

    private static Set<Hesitation> hesitations(List<TableRow> parts) {
        Set<Hesitation> hesitations = EnumSet.noneOf(Hesitation.class);
        new LinkedHashSet<>(parts)
                .stream().map(TableRow::doubt).filter(Objects::nonNull).forEach(hesitations::add);
        return hesitations;
    }
}
