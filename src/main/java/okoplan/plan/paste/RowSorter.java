package okoplan.plan.paste;

import static okoplan.plan.paste.ColumnMeaning.DEADLINE;
import static okoplan.plan.paste.ColumnMeaning.NUMBER;
import static okoplan.plan.paste.ColumnMeaning.RESPONSIBLE;
import static okoplan.plan.paste.ColumnMeaning.RESULT;
import static okoplan.plan.paste.ColumnMeaning.TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okoplan.plan.paste.TableRow.Reason;
import org.jspecify.annotations.Nullable;

/** Tells measures, sections and tails of the row above from each other, and leaves out what is no row of the plan. */
final class RowSorter {

    private static final Pattern BEGINS_INSIDE = Pattern.compile("^[\\p{Ll}\\d),;–\\-].*", Pattern.DOTALL);

    private final List<SourceRow> rows;
    private final List<ColumnMeaning> columns;
    private final boolean numbered;
    private final boolean scheduled;
    private final int firstHeading;

    private @Nullable RowNumber lastMeasure;
    private @Nullable RowNumber lastSection;
    private boolean begun;

    RowSorter(List<SourceRow> rows, List<ColumnMeaning> columns) {
        this.rows = rows;
        this.columns = columns;
        this.scheduled = columns.contains(DEADLINE) || columns.contains(RESPONSIBLE);
        long withNumber = rows.stream()
                .filter(row -> RowNumber.isNumber(row.text(NUMBER)))
                .count();
        long several = rows.stream().filter(row -> row.cellCount() > 1).count();
        this.numbered = columns.contains(NUMBER) && withNumber * 3 >= several;
        this.firstHeading = rows.stream()
                .filter(SourceRow::isHeading)
                .mapToInt(SourceRow::place)
                .findFirst()
                .orElse(-1);
    }

    List<TableRow> sorted(Map<Integer, RowFate> chosen) {
        List<TableRow> result = new ArrayList<>();
        for (SourceRow row : rows) {
            Reason why = reasonToLeaveOut(row);
            RowFate proposed = why == null ? fate(row) : RowFate.LEFT_OUT;
            if (proposed == RowFate.JOINED && !begun) {
                proposed = RowFate.MEASURE;
            }
            if (proposed == RowFate.MEASURE && text(row, proposed, TITLE).isBlank()) {
                proposed = begun && !row.has(NUMBER) ? RowFate.JOINED : RowFate.LEFT_OUT;
                why = proposed == RowFate.LEFT_OUT ? Reason.WITHOUT_TITLE : null;
            }
            RowFate fate = chosen.getOrDefault(row.place(), proposed);
            result.add(pasted(row, fate, proposed, why));
            remember(row, fate);
        }
        return result;
    }

    private TableRow pasted(SourceRow row, RowFate fate, RowFate proposed, @Nullable Reason why) {
        SourceRow read = fate == RowFate.JOINED && isShifted(row) ? shifted(row) : row;
        return new TableRow(
                row.place(),
                fate,
                proposed,
                why,
                text(read, fate, NUMBER),
                text(read, fate, TITLE),
                read.text(DEADLINE).replace('\n', ' '),
                read.text(RESPONSIBLE),
                read.text(RESULT));
    }

    /** Number and words of the row: a heading has both in one cell, and so have rows of tables without a number column. */
    private String text(SourceRow row, RowFate fate, ColumnMeaning meaning) {
        boolean number = meaning == NUMBER;
        if (fate == RowFate.SECTION && row.cellCount() == 1) {
            RowNumber.Numbered split = RowNumber.split(row.onlyText());
            return (number ? split.number() : split.title()).replace('\n', ' ');
        }
        boolean inTitle = !row.has(NUMBER) && fate != RowFate.JOINED;
        boolean inNumber = row.has(NUMBER) && !row.has(TITLE);
        if (inTitle || inNumber) {
            RowNumber.Numbered split = RowNumber.split(row.text(inTitle ? TITLE : NUMBER));
            if (inTitle || !RowNumber.isNumber(row.text(NUMBER))) {
                return number ? split.number() : split.title();
            }
        }
        if (number) {
            return fate == RowFate.JOINED && !RowNumber.isNumber(row.text(NUMBER))
                    ? ""
                    : row.text(NUMBER).replaceAll("\\s+", " ");
        }
        boolean listItem = fate == RowFate.JOINED && RowNumber.isNumber(row.text(NUMBER));
        String words = listItem ? row.text(NUMBER) + " " + row.text(TITLE) : row.text(TITLE);
        return fate == RowFate.SECTION ? words.replace('\n', ' ') : words;
    }

    private void remember(SourceRow row, RowFate fate) {
        if (fate == RowFate.MEASURE) {
            begun = true;
            lastMeasure = RowNumber.of(text(row, fate, NUMBER)).orElse(lastMeasure);
        } else if (fate == RowFate.SECTION) {
            lastSection = RowNumber.of(text(row, fate, NUMBER)).orElse(null);
        }
    }

    private @Nullable Reason reasonToLeaveOut(SourceRow row) {
        if (row.isEmpty()) {
            return Reason.EMPTY;
        }
        if (row.isHeading() || isSecondLineOfHeading(row)) {
            return Reason.HEADING;
        }
        if (row.isColumnNumbers()) {
            return Reason.COLUMN_NUMBERS;
        }
        if (row.place() < firstHeading || leadsToHeading(row)) {
            return Reason.BEFORE_TABLE;
        }
        return row.cellCount() == 1 && row.own().contains(NUMBER) && RowNumber.isNumber(row.onlyText())
                ? Reason.WITHOUT_TITLE
                : null;
    }

    private boolean isSecondLineOfHeading(SourceRow row) {
        return row.place() == firstHeading + 1
                && firstHeading >= 0
                && row.isUnderMergedHeading()
                && row.own().stream().noneMatch(meaning -> meaning == NUMBER || meaning == TITLE);
    }

    /** Words between two tables of one text: only single cells, and then a row of headings. */
    private boolean leadsToHeading(SourceRow row) {
        if (row.cellCount() != 1 || row.cells().stream().anyMatch(cell -> !cell.isOwn())) {
            return false;
        }
        for (SourceRow next : rows.subList(row.place() + 1, rows.size())) {
            if (next.isHeading()) {
                return row.cells().get(0).isOwn() && !row.cells().get(0).isBlank();
            }
            if (next.cellCount() > 1
                    || (next.cellCount() == 1 && next.cells().get(0).isBlank())) {
                return false;
            }
        }
        return false;
    }

    private RowFate fate(SourceRow row) {
        if (row.cells().size() == 1) {
            return RowFate.MEASURE;
        }
        if (row.cellCount() <= 1) {
            return fateOfSingle(row);
        }
        if (row.hasOnly(NUMBER, TITLE) && scheduled && RowNumber.isNumber(row.text(NUMBER))) {
            return row.has(DEADLINE) || row.has(RESPONSIBLE) ? RowFate.MEASURE : fateOfBare(row);
        }
        if (isShifted(row)) {
            return RowFate.JOINED;
        }
        if (row.has(NUMBER)) {
            return RowFate.MEASURE;
        }
        return fateWithoutNumber(row);
    }

    private RowFate fateOfSingle(SourceRow row) {
        if (row.cellCount() == 0) {
            return begun ? RowFate.JOINED : RowFate.LEFT_OUT;
        }
        if (row.spanning()) {
            boolean tail =
                    begun && !numbered && BEGINS_INSIDE.matcher(row.onlyText()).matches();
            return tail && RowNumber.split(row.onlyText()).number().isEmpty() ? RowFate.JOINED : RowFate.SECTION;
        }
        if (!row.own().contains(TITLE)) {
            return RowFate.JOINED;
        }
        if (row.has(DEADLINE) || row.has(RESPONSIBLE)) {
            return numbered ? RowFate.JOINED : RowFate.MEASURE;
        }
        if (numbered) {
            return begun && lastRowWasNoSection(row) ? RowFate.JOINED : RowFate.SECTION;
        }
        return begun && BEGINS_INSIDE.matcher(row.onlyText()).matches() ? RowFate.JOINED : RowFate.SECTION;
    }

    private boolean lastRowWasNoSection(SourceRow row) {
        return row.place() == 0 || !rows.get(row.place() - 1).spanning();
    }

    /** A number and words without date and responsible: a section, a measure not worked out yet, or an item of a list. */
    private RowFate fateOfBare(SourceRow row) {
        RowNumber number = RowNumber.of(row.text(NUMBER)).orElseThrow();
        Optional<RowNumber> next = nextFullNumber(row);
        RowNumber last = lastMeasure;
        if (last == null) {
            return RowFate.SECTION;
        }
        boolean goesOn = next.map(each -> each.isAfter(last)).orElse(false);
        if (next.map(number::isParentOf).orElse(false)) {
            return goesOn ? RowFate.JOINED : RowFate.SECTION;
        }
        if (goesOn && number.isNextAfter(last)) {
            return RowFate.MEASURE;
        }
        if (!number.isPlain() || !goesOn) {
            return number.isNextAfter(last) && next.isEmpty() && number.isHierarchical()
                    ? RowFate.MEASURE
                    : RowFate.SECTION;
        }
        RowNumber section = lastSection;
        boolean nextSection = section != null && number.isNextAfter(section);
        return nextSection && !last.isHierarchical() ? RowFate.SECTION : RowFate.JOINED;
    }

    private Optional<RowNumber> nextFullNumber(SourceRow row) {
        return rows.subList(row.place() + 1, rows.size()).stream()
                .filter(next -> next.has(TITLE) && (next.has(DEADLINE) || next.has(RESPONSIBLE)))
                .filter(next -> !next.isHeading() && !next.isColumnNumbers())
                .map(next -> RowNumber.of(next.text(NUMBER)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private RowFate fateWithoutNumber(SourceRow row) {
        if (!row.own().contains(TITLE)) {
            return RowFate.JOINED;
        }
        boolean inside = BEGINS_INSIDE.matcher(row.text(TITLE)).matches()
                && RowNumber.split(row.text(TITLE)).number().isEmpty();
        if (inside && begun) {
            return RowFate.JOINED;
        }
        return !numbered || row.own().contains(DEADLINE) ? RowFate.MEASURE : RowFate.JOINED;
    }

    /** The number cell was lost and everything stands one column further to the left. */
    private boolean isShifted(SourceRow row) {
        int last = row.cells().size() - 1;
        String first = row.cells().get(0).text();
        return numbered
                && begun
                && row.cellCount() > 1
                && row.own().contains(NUMBER)
                && !row.cells().get(0).isBlank()
                && row.cells().get(last).isBlank()
                && BEGINS_INSIDE.matcher(first).matches()
                && !RowNumber.isNumber(row.text(NUMBER))
                && RowNumber.split(first).number().isEmpty();
    }

    private SourceRow shifted(SourceRow row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.add(0, Cell.EMPTY);
        cells.remove(cells.size() - 1);
        return SourceRow.of(row.place(), cells, columns);
    }
}
