package okoplan.exchange.recognition;

import java.util.List;
import okoplan.plan.PlanLevel;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the document has it.
 *
 * @param title over all its lines, as one line
 * @param period null when the document gives none
 * @param approval null when nothing says that it was approved
 * @param columns the headings of the table's columns as written; empty for a plan that is a numbered list
 * @param rows sections and measures in the order of the document
 * @param leftOut rows with words that became neither, in the order of the document
 */
public record RecognisedPlan(
        String title,
        PlanLevel level,
        @Nullable DateRange period,
        @Nullable RecognisedApproval approval,
        List<String> columns,
        List<RecognisedRow> rows,
        List<LeftOutRow> leftOut,
        List<Doubt> doubts) {

    public RecognisedPlan {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
        doubts = List.copyOf(doubts);
    }

    /** A plan that all rows went into. */
    public RecognisedPlan(
            String title,
            PlanLevel level,
            @Nullable DateRange period,
            @Nullable RecognisedApproval approval,
            List<String> columns,
            List<RecognisedRow> rows,
            List<Doubt> doubts) {
        this(title, level, period, approval, columns, rows, List.of(), doubts);
    }

    public List<RecognisedRow.Section> sections() {
        return rows.stream()
                .filter(RecognisedRow.Section.class::isInstance)
                .map(RecognisedRow.Section.class::cast)
                .toList();
    }

    public List<RecognisedRow.Measure> measures() {
        return rows.stream()
                .filter(RecognisedRow.Measure.class::isInstance)
                .map(RecognisedRow.Measure.class::cast)
                .toList();
    }
}
