package okoplan.exchange.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okoplan.plan.PlanLevel;
import okoplan.plan.ResponsibleView;
import okoplan.plan.SourceDocument;
import okoplan.shared.DateRange;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is shown.
 *
 * @param parts the plans of the same file, this one among them
 * @param notes what to know about the document, in words
 * @param headerQuestions what is missing above the rows, in words
 * @param unmatched words that name nobody, each once
 * @param rows in the order of the document
 */
record CheckView(
        Header header,
        SourceDocument document,
        List<ImportLists.Part> parts,
        List<String> notes,
        List<String> headerQuestions,
        List<Unmatched> unmatched,
        List<RowView> rows) {

    /**
     * What stands above the rows.
     *
     * @param plan made of it; null before, and when it was deleted since
     */
    record Header(
            long id,
            int version,
            String title,
            PlanLevel level,
            @Nullable SchoolId school,
            @Nullable String schoolName,
            @Nullable DateRange period,
            String approvalKind,
            String orderNumber,
            @Nullable LocalDate orderDate,
            String signedBy,
            boolean open,
            @Nullable PlanId plan) {

        public boolean isApproved() {
            return !orderNumber.isEmpty() || orderDate != null;
        }
    }

    /**
     * Words of responsible phrases that name nobody for certain.
     *
     * @param rows how many rows have them
     * @param examples the first of these rows
     * @param candidates who could be meant
     * @param answered a person has said whom they mean, or that it is nobody who is to be found here
     * @param meant whom a person says they mean; null when nobody
     */
    record Unmatched(
            String words,
            int rows,
            List<RowView> examples,
            List<ResponsibleView.Named> candidates,
            boolean answered,
            ResponsibleView.@Nullable Named meant) {}

    /** A row with a question, and the page of rows it is on. */
    record Asked(RowView row, int page) {}

    /** Rows on one page. */
    static final int ROWS = 200;

    private static final int LISTED = 12;

    CheckView {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        headerQuestions = List.copyOf(headerQuestions);
        unmatched = List.copyOf(unmatched);
        rows = List.copyOf(rows);
    }

    RowView requireRow(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> new NotFoundException(id));
    }

    /** The first rows with questions of their own; whom words mean is asked once for all rows. */
    public List<Asked> getListed() {
        return asked().limit(LISTED)
                .map(row -> new Asked(row, pageOf(row.id())))
                .toList();
    }

    public boolean isListedWhole() {
        return asked().count() <= LISTED;
    }

    private Stream<RowView> asked() {
        return rows.stream()
                .filter(row -> row.problem() != null || !row.questions().isEmpty());
    }

    int pageOf(long row) {
        return 1
                + IntStream.range(0, rows.size())
                                .filter(i -> rows.get(i).id() == row)
                                .findFirst()
                                .orElse(0)
                        / ROWS;
    }

    public long getMeasures() {
        return rows.stream().filter(RowView::isMeasure).count();
    }

    public long getSections() {
        return rows.stream().filter(RowView::isSection).count();
    }

    public long getLeftOut() {
        return rows.stream().filter(RowView::leftOut).count();
    }

    /** Rows that were left out when the document was read. */
    public long getPassedOver() {
        return rows.stream().filter(RowView::passedOver).count();
    }

    public List<Unmatched> getUnanswered() {
        return unmatched.stream().filter(words -> !words.answered()).toList();
    }

    public List<Unmatched> getAnswered() {
        return unmatched.stream().filter(Unmatched::answered).toList();
    }

    /** Everything that waits for an answer. */
    public long getQuestions() {
        return headerQuestions.size()
                + getUnanswered().size()
                + rows.stream()
                        .mapToLong(row -> row.questions().size() + (row.problem() == null ? 0 : 1))
                        .sum();
    }
}
