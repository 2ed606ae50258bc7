package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.recognition.Doubt.Kind;
import okoplan.exchange.recognition.PlanAssembler.Entry;
import okoplan.exchange.recognition.RecognisedRow.Measure;
import okoplan.exchange.recognition.TitleFinder.Title;
import okoplan.plan.PlanLevel;
import okoplan.shared.DateRange;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises the plans of a document. What has no measures is refused with a {@link RuleViolationException} that says
 * what was found instead.
 */
@Component
public class PlanRecogniser {

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?u)([\\p{L}«»\"\\- ]{4,160}?)\\s*\\(далее\\s*[–—-]?\\s*([\\p{Lu}][\\p{L}\\- ]{1,40})\\)");
    /** How many rows that were left out are told of among the doubts. */
    private static final int MOST_LEFT_OUT = 5;

    private static final int SHORTEST_LINE = 12;

    public Recognition recognise(OfficeDocument document, RecognitionContext context) {
        DeadlineWords deadlines = new DeadlineWords(context.deadlines());
        DocumentSplitter splitter = new DocumentSplitter(deadlines::isDeadline);
        List<Draft> drafts = splitter.split(document);
        List<RecognisedPlan> plans = new ArrayList<>();
        for (Draft draft : drafts) {
            TableEntries table = new TableEntries(draft, deadlines::isDeadline);
            List<Entry> entries = table.entries();
            if (entries.stream().anyMatch(entry -> !entry.section())) {
                List<HeadLine> order = plans.isEmpty() ? List.of() : splitter.firstHead();
                plans.add(new PlanReading(context, deadlines, draft.head(), order)
                        .plan(draft.first(), entries, table.leftOut(), new Lost(table.lostColumns(), draft.dropped())));
            }
        }
        if (plans.isEmpty()) {
            plans.addAll(lists(splitter.pending(), context, deadlines));
        }
        if (plans.isEmpty()) {
            throw new Refusal(document, splitter).exception();
        }
        return new Recognition(plans, doubts(document, splitter.otherHeadings()), abbreviations(document));
    }

    private static List<RecognisedPlan> lists(
            List<HeadLine> lines, RecognitionContext context, DeadlineWords deadlines) {
        List<RecognisedPlan> plans = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (TitleFinder.isTitle(lines.get(i).text())
                    && (i == 0 || !TitleFinder.isTitle(lines.get(i - 1).text()))) {
                starts.add(i);
            }
        }
        int headFrom = 0;
        for (int n = 0; n < starts.size(); n++) {
            int end = n + 1 < starts.size() ? starts.get(n + 1) : lines.size();
            Title title = TitleFinder.find(lines.subList(starts.get(n), Math.min(end, starts.get(n) + 12)));
            int body = starts.get(n) + Math.max(title.to(), 1);
            List<Entry> entries = new ListReader(deadlines).read(lines.subList(Math.min(body, end), end));
            if (!entries.isEmpty()) {
                List<HeadLine> order = plans.isEmpty() ? List.of() : lines.subList(0, starts.get(0));
                plans.add(new PlanReading(context, deadlines, lines.subList(headFrom, Math.min(body, end)), order)
                        .plan(new Columns(List.of()), entries, List.of(), Lost.NOTHING));
                headFrom = end;
            }
        }
        return plans;
    }

    private static List<Doubt> doubts(OfficeDocument document, List<String> otherTables) {
        List<Doubt> doubts = new ArrayList<>();
        List<Note> notes = document.notes();
        if (notes.contains(Note.HIDDEN_ROWS)
                || notes.contains(Note.HIDDEN_COLUMNS)
                || notes.contains(Note.HIDDEN_SHEETS)) {
            doubts.add(Doubt.of(Kind.HIDDEN));
        }
        if (notes.contains(Note.TRACKED_CHANGES)) {
            doubts.add(Doubt.of(Kind.TRACKED_CHANGES));
        }
        otherTables.stream()
                .limit(MOST_LEFT_OUT)
                .forEach(heading -> doubts.add(Doubt.of(Kind.TABLE_LEFT_OUT, PlanAssembler.quoted(heading))));
        return doubts;
    }

    /** Short names that the document itself explains: «Центр оценки качества (далее – ЦОК)». */
    private static Map<String, String> abbreviations(OfficeDocument document) {
        Map<String, String> found = new TreeMap<>();
        for (String text : DocumentTexts.of(document)) {
            if (!text.contains("далее")) {
                continue;
            }
            Matcher matcher = ABBREVIATION.matcher(text);
            while (matcher.find()) {
                String words = matcher.group(1).strip();
                found.putIfAbsent(matcher.group(2).strip(), words);
            }
        }
        return found;
    }

    /**
     * What of a plan's tables is in none of its rows.
     *
     * @param columns their headings
     * @param lines between the tables
     */
    private record Lost(List<String> columns, List<String> lines) {

        static final Lost NOTHING = new Lost(List.of(), List.of());
    }

    /** One plan: its head read around its measures. */
    private record PlanReading(
            RecognitionContext context, DeadlineWords deadlines, List<HeadLine> head, List<HeadLine> order) {

        RecognisedPlan plan(Columns columns, List<Entry> read, List<LeftOutRow> leftOut, Lost lost) {
            List<Entry> dated =
                    SectionDeadlines.given(new ClosingDeadline(deadlines).given(read, columns), columns, deadlines);
            List<Entry> entries = CommonResponsible.given(dated, head);
            // Marks of approval count for the plan below them, an order for all plans in the file
            List<HeadLine> lines =
                    new ArrayList<>(new ApprovalFinder(order, order.size()).order() == null ? List.of() : order);
            int before = lines.size();
            lines.addAll(head);
            Title own = TitleFinder.find(head);
            Title subject = TitleFinder.ofSubject(lines);
            Title title = own.isFound() ? own : TitleFinder.nearest(head);
            String text = title.isFound() ? title.text() : subject.text();
            int place = own.isFound() ? before + own.from() : lines.size();
            RecognisedApproval approval = new ApprovalFinder(lines, place).find();
            List<String> headings = columns.headings().stream()
                    .filter(heading -> !heading.isBlank())
                    .toList();
            PeriodFinder finder = new PeriodFinder(context.deadlines());
            DateRange given = context.period();
            DateRange period = given != null
                    ? given
                    : new PlanPeriod(finder, deadlines).find(head, text, subject.text(), headings, entries, approval);
            boolean scheduled = share(entries.stream().map(Entry::deadline).toList(), entries) > 0;
            boolean staffed = share(entries.stream().map(Entry::responsible).toList(), entries) > 0;
            List<RecognisedRow> rows =
                    new PlanAssembler(deadlines, finder, period, scheduled, staffed).assemble(entries);
            PlanLevel level = LevelJudge.level(
                    head,
                    text,
                    rows.stream()
                            .filter(Measure.class::isInstance)
                            .map(row -> ((Measure) row).responsibleText())
                            .toList());
            return new RecognisedPlan(
                    text, level, period, approval, headings, rows, leftOut, doubts(text, period, leftOut, lost));
        }

        private static double share(List<String> texts, List<Entry> entries) {
            return (double) texts.stream().filter(each -> !each.isBlank()).count() / Math.max(1, entries.size());
        }

        private static List<Doubt> doubts(
                String title, @Nullable DateRange period, List<LeftOutRow> leftOut, Lost lost) {
            List<Doubt> doubts = new ArrayList<>();
            if (title.isBlank()) {
                doubts.add(Doubt.of(Kind.NO_TITLE));
            }
            if (period == null) {
                doubts.add(Doubt.of(Kind.NO_PERIOD));
            }
            lost.columns().forEach(heading -> doubts.add(Doubt.of(Kind.COLUMN_LEFT_OUT, heading)));
            Stream.concat(
                            leftOut.stream()
                                    .map(row -> String.join(" ", row.source().cells())),
                            lost.lines().stream().filter(line -> line.length() > SHORTEST_LINE))
                    .limit(MOST_LEFT_OUT)
                    .forEach(text -> doubts.add(Doubt.of(Kind.LEFT_OUT, PlanAssembler.quoted(text))));
            return doubts;
        }
    }
}
