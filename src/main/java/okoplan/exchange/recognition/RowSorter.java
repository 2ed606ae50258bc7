package okoplan.exchange.recognition;

import static okoplan.exchange.recognition.ColumnMeaning.DEADLINE;
import static okoplan.exchange.recognition.ColumnMeaning.NUMBER;
import static okoplan.exchange.recognition.ColumnMeaning.RESPONSIBLE;
import static okoplan.exchange.recognition.ColumnMeaning.TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import okoplan.exchange.recognition.TableRow.Hesitation;
import okoplan.exchange.recognition.TableRow.Reason;
import org.jspecify.annotations.Nullable;

/** Tells measures, sections and tails of the row above from each other, and leaves out what is no row of the plan. */
final class RowSorter {

    private final List<SourceRow> rows;
    private final List<@Nullable Reason> reasons;
    private final Following following;
    private final TailJudge tails;
    private final boolean scheduled;
    private final Predicate<String> isDeadline;

    private @Nullable RowNumber lastMeasure;
    private @Nullable RowNumber lastSection;
    private @Nullable SourceRow last;
    private @Nullable Hesitation doubt;
    private boolean begun;
    private boolean afterSection;
    private boolean wordsAreHeadings;

    /** @param reasons why rows are left out before anything else is known of them, by place */
    RowSorter(List<SourceRow> rows, List<@Nullable Reason> reasons, Predicate<String> isDeadline) {
        this.rows = rows;
        this.reasons = reasons;
        this.isDeadline = isDeadline;
        this.following = new Following(rows, reasons);
        this.tails = new TailJudge(isDeadline, following.isNumbered());
        this.scheduled = rows.stream()
                .anyMatch(row -> row.columns().has(DEADLINE) || row.columns().has(RESPONSIBLE));
    }

    List<TableRow> sorted(Map<Integer, RowFate> chosen) {
        List<TableRow> result = new ArrayList<>(rows.size());
        for (SourceRow row : rows) {
            doubt = null;
            Reason why = reasons.get(row.place());
            RowFate proposed = why == null ? fate(row) : RowFate.LEFT_OUT;
            if (why == null && proposed == RowFate.LEFT_OUT) {
                why = isBareNumber(row) ? Reason.WITHOUT_TITLE : Reason.NOTE;
            }
            if (proposed == RowFate.JOINED && !begun && last == null) {
                proposed = RowFate.MEASURE;
            }
            if (proposed == RowFate.MEASURE
                    && RowTexts.of(row, proposed).title().isBlank()) {
                proposed = begun && (!row.has(NUMBER) || row.carried().contains(TITLE))
                        ? RowFate.JOINED
                        : RowFate.LEFT_OUT;
                why = proposed == RowFate.LEFT_OUT ? Reason.WITHOUT_TITLE : null;
            }
            RowFate fate = chosen.getOrDefault(row.place(), proposed);
            result.add(tableRow(row, fate, proposed, why));
            remember(row, fate);
        }
        return result;
    }

    private TableRow tableRow(SourceRow row, RowFate fate, RowFate proposed, @Nullable Reason why) {
        SourceRow read = row;
        if (fate == RowFate.JOINED) {
            read = row.shifted(shift(row));
            doubt = read.place() == row.place() && shift(row) != 0 ? Hesitation.SHIFTED : doubt;
        }
        RowTexts texts = RowTexts.of(read, fate);
        String deadline = read.text(DEADLINE);
        String responsible = read.text(RESPONSIBLE);
        if (read.columns().hasBoth() && deadline.isEmpty()) {
            DeadlineAndParty both = DeadlineAndParty.of(responsible, isDeadline);
            deadline = both.deadline();
            responsible = both.responsible();
        }
        return new TableRow(
                row.place(),
                fate,
                proposed,
                why,
                doubt,
                texts.number(),
                texts.title(),
                deadline,
                responsible,
                read.text(ColumnMeaning.RESULT));
    }

    private void remember(SourceRow row, RowFate fate) {
        if (fate == RowFate.MEASURE) {
            begun = true;
            lastMeasure = RowNumber.of(RowTexts.of(row, fate).number()).orElse(lastMeasure);
        } else if (fate == RowFate.SECTION) {
            lastSection = RowNumber.of(RowTexts.of(row, fate).number()).orElse(null);
        }
        if (fate == RowFate.MEASURE || fate == RowFate.SECTION) {
            last = row;
        }
        if (fate != RowFate.LEFT_OUT) {
            afterSection = fate == RowFate.SECTION || (afterSection && fate == RowFate.JOINED);
            tails.remember(row, fate);
        }
    }

    private static boolean isBareNumber(SourceRow row) {
        return row.filled() == 1 && row.owns(NUMBER) && RowNumber.isNumber(row.onlyText());
    }

    private RowFate fate(SourceRow row) {
        if (row.source().isBetweenTables()) {
            return RowFate.SECTION;
        }
        if (row.source().cells().size() == 1) {
            return RowFate.MEASURE;
        }
        if (row.filled() <= 1) {
            return fateOfSingle(row);
        }
        if (isClosing(row) && (Wording.isNote(row.source().text()) || !following.hasFullAfter(row))) {
            return RowFate.LEFT_OUT;
        }
        boolean number = row.owns(NUMBER) && RowNumber.isNumber(row.text(NUMBER));
        if (number && scheduled && isBare(row)) {
            return fateOfBare(row, RowNumber.of(row.text(NUMBER)).orElseThrow());
        }
        if (shift(row) != 0) {
            return RowFate.JOINED;
        }
        if (tails.isCutHeading(row, following.numberAfter(row))) {
            return RowFate.SECTION;
        }
        if (row.has(NUMBER)) {
            return row.has(TITLE) || !begun ? RowFate.MEASURE : fateOfNumberOnly(row);
        }
        return fateWithoutNumber(row);
    }

    /** A signature or a total under the rows. */
    static boolean isClosing(SourceRow row) {
        String text = row.source().text();
        return !RowNumber.isNumber(row.text(NUMBER))
                && (Wording.isNote(text) || (!row.has(DEADLINE) && Wording.isSignature(text)));
    }

    private boolean isBare(SourceRow row) {
        if (row.has(DEADLINE)) {
            return false;
        }
        return row.ownsOnly(NUMBER, TITLE)
                ? !row.has(RESPONSIBLE)
                : row.ownsOnly(NUMBER, TITLE, RESPONSIBLE)
                        && begun
                        && row.columns().has(DEADLINE)
                        && Wording.beginsInside(row.text(RESPONSIBLE))
                        && tails.isOpen(RESPONSIBLE);
    }

    private RowFate fateOfNumberOnly(SourceRow row) {
        return row.carried().contains(TITLE) ? RowFate.JOINED : RowFate.MEASURE;
    }

    private RowFate fateOfSingle(SourceRow row) {
        if (row.filled() == 0) {
            return begun ? RowFate.JOINED : RowFate.LEFT_OUT;
        }
        String text = row.onlyText();
        if (isBareNumber(row)) {
            return isYear(text) ? RowFate.SECTION : RowFate.LEFT_OUT;
        }
        boolean closing = !following.hasFullAfter(row);
        if (Wording.isNote(text) || (closing && Wording.isSignature(text))) {
            return RowFate.LEFT_OUT;
        }
        boolean unnumbered = RowNumber.split(text).number().isEmpty();
        boolean inside = Wording.beginsInside(text) && unnumbered;
        if (begun && row.spanning() && unnumbered && !inside && !following.hasRowsAfter(row)) {
            // Words below the last measure are no heading of anything
            return RowFate.LEFT_OUT;
        }
        if (row.merged()) {
            boolean rest = inside && begun && (afterSection || !following.isNumbered());
            return rest ? RowFate.JOINED : RowFate.SECTION;
        }
        if (row.spanning()) {
            return inside && (begun || afterSection) ? RowFate.JOINED : RowFate.SECTION;
        }
        if (!row.owns(TITLE)) {
            return RowFate.JOINED;
        }
        Optional<RowNumber> number = RowNumber.of(RowNumber.splitMeasure(text).number());
        if (number.isPresent() && !row.has(DEADLINE) && !row.has(RESPONSIBLE)) {
            return fateOfBare(row, number.get());
        }
        if (row.has(DEADLINE) || row.has(RESPONSIBLE)) {
            return following.isNumbered() ? RowFate.JOINED : tails.isTail(row) ? RowFate.JOINED : RowFate.MEASURE;
        }
        return fateOfWords(row, inside);
    }

    private static boolean isYear(String text) {
        return text.strip().matches("20\\d\\d");
    }

    /** Only words under the heading of the measures. */
    private RowFate fateOfWords(SourceRow row, boolean inside) {
        if (inside && (begun || afterSection)) {
            return RowFate.JOINED;
        }
        if (!begun || afterSection) {
            wordsAreHeadings = true;
            return RowFate.SECTION;
        }
        if (row.source().seam() || tails.isOpen(TITLE) || tails.isTornOften()) {
            return RowFate.JOINED;
        }
        if (following.isNumbered() && !wordsAreHeadings && !following.isRestartedAfter(row, lastMeasure)) {
            doubt = Hesitation.SECTION_OR_MEASURE;
        }
        wordsAreHeadings = true;
        return RowFate.SECTION;
    }

    /** A number and words without date and responsible: a section, a measure not worked out yet, or an item of a list. */
    private RowFate fateOfBare(SourceRow row, RowNumber number) {
        RowNumber next = following.numberAfter(row);
        RowNumber measure = lastMeasure;
        if (number.isLetter() && begun) {
            return RowFate.JOINED;
        }
        if (measure == null) {
            boolean counted = next != null && number.isPlain() && next.isNextAfter(number);
            return counted ? unsure(RowFate.MEASURE) : RowFate.SECTION;
        }
        boolean goesOn = next != null && next.isAfter(measure);
        if (next != null && number.isParentOf(next)) {
            return goesOn ? RowFate.JOINED : RowFate.SECTION;
        }
        boolean inLine = next != null && next.isNextAfter(number);
        if (number.isNextAfter(measure) && (goesOn || next == null || inLine)) {
            boolean fits =
                    goesOn ? next != null && next.isAfter(number) : !isNextSection(number) || measure.isHierarchical();
            if (!fits) {
                return RowFate.SECTION;
            }
            return inLine ? RowFate.MEASURE : unsure(RowFate.MEASURE);
        }
        if (!number.isPlain() || !goesOn) {
            return RowFate.SECTION;
        }
        return isNextSection(number) && !measure.isHierarchical() ? RowFate.SECTION : RowFate.JOINED;
    }

    private RowFate unsure(RowFate fate) {
        doubt = Hesitation.SECTION_OR_MEASURE;
        return fate;
    }

    private boolean isNextSection(RowNumber number) {
        return lastSection != null && number.isNextAfter(lastSection);
    }

    private RowFate fateWithoutNumber(SourceRow row) {
        if (!begun) {
            return row.owns(TITLE) ? RowFate.MEASURE : RowFate.JOINED;
        }
        return afterSection && row.isFull() && !Wording.beginsInside(row.text(TITLE))
                ? RowFate.MEASURE
                : tails.isTail(row) ? RowFate.JOINED : RowFate.MEASURE;
    }

    /** By how many columns the row of a tail stands too far to the left: the number cell was lost. */
    private int shift(SourceRow row) {
        List<GridCell> cells = row.source().cells();
        String first = cells.get(0).text();
        boolean shifted = following.isNumbered()
                && begun
                && row.owns(NUMBER)
                && !first.isBlank()
                && cells.get(0).isOwn()
                && cells.get(cells.size() - 1).isBlank()
                && (row.filled() > 1 || !row.merged())
                && Wording.beginsInside(first)
                && !RowNumber.isNumber(row.text(NUMBER))
                && RowNumber.split(first).number().isEmpty();
        return shifted || tails.isShifted(row) ? 1 : 0;
    }
}
