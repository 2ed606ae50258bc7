package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.ReadingWarning;
import okoplan.calendar.phrase.RowPosition;
import okoplan.exchange.recognition.Doubt.Kind;
import okoplan.exchange.recognition.RecognisedRow.Measure;
import okoplan.exchange.recognition.RecognisedRow.Section;
import okoplan.exchange.recognition.TableRow.Hesitation;
import okoplan.plan.responsible.PartySplitter;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Makes sections and measures of the rows of one plan, with what they mean and what is doubtful about them. */
final class PlanAssembler {

    /** A row counts as one of the first or the last when it is in this part of the plan. */
    private static final int ENDS = 4;
    /** A word or two of a row that was left out is enough to find it again. */
    private static final int LONGEST_QUOTE = 80;

    private static final Pattern OF_ALL_YEARS = Pattern.compile("(?iu).*вс(его|ь) период.*", Pattern.DOTALL);

    /** A row with all its texts, from a table or from a list. */
    record Entry(
            boolean section,
            String number,
            String title,
            String deadline,
            String responsible,
            String result,
            Source source,
            int parts,
            Set<Hesitation> hesitations) {

        Entry due(String phrase) {
            return new Entry(section, number, title, phrase, responsible, result, source, parts, hesitations);
        }

        Entry by(String party) {
            return new Entry(section, number, title, deadline, party, result, source, parts, hesitations);
        }

        Entry titled(String words) {
            return new Entry(section, number, words, deadline, responsible, result, source, parts, hesitations);
        }

        Entry doubted(Hesitation doubt) {
            Set<Hesitation> all = EnumSet.of(doubt);
            all.addAll(hesitations);
            return new Entry(section, number, title, deadline, responsible, result, source, parts, all);
        }
    }

    private final DeadlineWords deadlines;
    private final PeriodFinder periods;
    private final @Nullable DateRange period;
    private final boolean dated;
    private final boolean staffed;
    private final List<RecognisedRow> rows = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private String section = "";
    /** The number that items counted by letters belong to. */
    private String above = "";

    private @Nullable DateRange year;
    private String lastDeadline = "";
    private String lastResponsible = "";

    /**
     * For one plan.
     *
     * @param dated whether a measure without a deadline is worth a question
     * @param staffed whether a measure without responsible parties is worth a question
     */
    PlanAssembler(
            DeadlineWords deadlines, PeriodFinder periods, @Nullable DateRange period, boolean dated, boolean staffed) {
        this.deadlines = deadlines;
        this.periods = periods;
        this.period = period;
        this.dated = dated;
        this.staffed = staffed;
    }

    List<RecognisedRow> assemble(List<Entry> entries) {
        long measures = entries.stream().filter(entry -> !entry.section()).count();
        int before = 0;
        for (Entry entry : entries) {
            if (entry.section()) {
                rows.add(section(entry));
            } else {
                rows.add(measure(entry, position(before, (int) measures)));
                before++;
            }
        }
        return rows;
    }

    private static RowPosition position(int before, int total) {
        if (total < ENDS) {
            return RowPosition.UNKNOWN;
        }
        if (before < total / ENDS) {
            return RowPosition.FIRST;
        }
        return before >= total - total / ENDS ? RowPosition.LAST : RowPosition.UNKNOWN;
    }

    private Section section(Entry entry) {
        String number = RowNumber.bare(entry.number());
        section = entry.title().replaceAll("\\s+", " ").strip();
        DateRange own = PlanPeriod.ofSection(periods, section);
        year = own == null ? year : own;
        numbers.clear();
        return new Section(number, section, entry.source(), rowDoubts(entry));
    }

    private Measure measure(Entry entry, RowPosition position) {
        String number = RowNumber.bare(entry.number());
        String written = CellLines.oneLine(entry.deadline());
        String phrase = isDitto(written) && !lastDeadline.isEmpty() ? lastDeadline : entry.deadline();
        lastDeadline = phrase;
        boolean ofYear = year != null
                && (period == null || period.overlaps(year))
                && !OF_ALL_YEARS.matcher(phrase).matches();
        DateRange within = ofYear ? year : period;
        DeadlineReading reading = deadlines.read(phrase, within, position);
        String responsible = entry.responsible().strip();
        String parties = isDitto(responsible) ? lastResponsible : responsible;
        lastResponsible = parties;
        List<Doubt> doubts = new ArrayList<>(rowDoubts(entry));
        boolean letter = RowNumber.of(number).filter(RowNumber::isLetter).isPresent();
        above = letter ? above : number;
        if (!number.isEmpty() && !numbers.add((letter ? above + " " : "") + number.toLowerCase(Locale.ROOT))) {
            doubts.add(Doubt.of(Kind.NUMBER_REPEATED, number));
        }
        doubts.addAll(deadlineDoubts(written, reading));
        if (responsible.isEmpty() && staffed) {
            doubts.add(Doubt.of(Kind.NO_RESPONSIBLE));
        }
        return new Measure(
                number,
                section,
                CellLines.of(entry.title().lines().toList()),
                written,
                responsible,
                CellLines.of(entry.result().lines().toList()),
                reading,
                PartySplitter.split(parties),
                entry.source(),
                doubts);
    }

    private static boolean isDitto(String text) {
        return text.matches("(?iu)[-–—]?\\s*[/\"″〃«»]{1,3}\\s*[-–—]?|то же|там же");
    }

    private static List<Doubt> rowDoubts(Entry entry) {
        List<Doubt> doubts = new ArrayList<>();
        if (entry.parts() > 1) {
            doubts.add(Doubt.of(Kind.JOINED, String.valueOf(entry.parts())));
        }
        if (entry.hesitations().contains(Hesitation.SHIFTED)) {
            doubts.add(Doubt.of(Kind.SHIFTED));
        }
        if (entry.hesitations().contains(Hesitation.SECTION_OR_MEASURE)) {
            doubts.add(Doubt.of(Kind.SECTION_OR_MEASURE));
        }
        if (entry.hesitations().contains(Hesitation.RESPONSIBLE_OF_PLAN)) {
            doubts.add(Doubt.of(Kind.RESPONSIBLE_OF_PLAN));
        }
        return doubts;
    }

    private List<Doubt> deadlineDoubts(String written, DeadlineReading reading) {
        if (written.isEmpty()) {
            return dated ? List.of(Doubt.of(Kind.NO_DEADLINE)) : List.of();
        }
        if (reading.kind() == DeadlineKind.UNKNOWN || reading.kind() == DeadlineKind.NONE) {
            return List.of(Doubt.of(Kind.DEADLINE_UNKNOWN, written));
        }
        return reading.warnings().stream().anyMatch(PlanAssembler::isWorthAsking)
                ? List.of(Doubt.of(Kind.DEADLINE_WARNING))
                : List.of();
    }

    /** What the whole plan lacks is asked once, and not for every row. */
    private static boolean isWorthAsking(ReadingWarning warning) {
        return switch (warning.kind()) {
            case PERIOD_UNKNOWN, TERMS_NOT_SET, APPROXIMATE, EMPTY, SEVERAL_YEARS, TOO_MANY_OCCURRENCES -> false;
            default -> true;
        };
    }

    /** The beginning of a text, for a question. */
    static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
