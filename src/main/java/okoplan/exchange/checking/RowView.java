package okoplan.exchange.checking;

import java.util.List;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.exchange.recognition.Source;
import okoplan.plan.DeadlineView;
import okoplan.plan.MeasureContent;
import okoplan.plan.PastedRow;
import okoplan.plan.ResponsibleView;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * A row of a check as it is shown: what it becomes, beside where it came from.
 *
 * @param passedOver left out when the document was read, and by nobody
 * @param deadline what the deadline is read as; null for a row that is no measure
 * @param responsible who is meant, with what a person has answered; null for a row that is no measure
 * @param questions what a person should look at, in words; none once they said that it is right
 * @param problem why the row cannot go into a plan as it is, in words
 * @param above whether there is a row that this one can be joined to
 */
record RowView(
        long id,
        int version,
        RowKind kind,
        boolean leftOut,
        boolean passedOver,
        boolean settled,
        RowContent content,
        @Nullable DeadlineView deadline,
        @Nullable ResponsibleView responsible,
        Source source,
        List<String> questions,
        @Nullable String problem,
        boolean above) {

    private static final int SHORT = 60;

    RowView {
        questions = List.copyOf(questions);
    }

    public boolean isMeasure() {
        return kind == RowKind.MEASURE && !leftOut;
    }

    public boolean isSection() {
        return kind == RowKind.SECTION && !leftOut;
    }

    /** Words of its responsible phrase name nobody. */
    public boolean isUnmatched() {
        return responsible != null && !responsible.rest().isEmpty();
    }

    public boolean isDoubtful() {
        return problem != null || !questions.isEmpty() || isUnmatched();
    }

    /** What the row is called where it is not to be seen. */
    public String label() {
        String words = content.title()
                .lines()
                .findFirst()
                .orElseGet(() -> String.join(" ", source.cells()).strip());
        String title = words.length() > SHORT ? words.substring(0, SHORT).strip() + "…" : words;
        return content.number().isEmpty() ? title : (content.number() + " " + title).strip();
    }

    /** The row for the plan. */
    PastedRow toPasted() {
        return pasted(kind, content, windows(), responsible);
    }

    /** Refuses what cannot go into a plan. */
    static void check(RowKind kind, RowContent content) throws RuleViolationException {
        pasted(kind, content, List.of(), null);
    }

    private static PastedRow pasted(
            RowKind kind, RowContent content, List<DeadlineWindow> windows, @Nullable ResponsibleView responsible) {
        if (kind == RowKind.SECTION) {
            return PastedRow.section(content.number(), content.title());
        }
        return new PastedRow.Item(
                new MeasureContent(
                        content.number(),
                        content.title(),
                        content.expectedResult(),
                        content.deadline(),
                        content.responsible()),
                windows,
                responsible != null && responsible.chosen()
                        ? responsible.parties().stream()
                                .map(ResponsibleView.Named::party)
                                .toList()
                        : List.of());
    }

    private List<DeadlineWindow> windows() {
        return deadline != null && deadline.overridden()
                ? deadline.windows().stream().map(DeadlineView.Window::asRead).toList()
                : List.of();
    }
}
