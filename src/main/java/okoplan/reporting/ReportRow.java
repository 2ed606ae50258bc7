package okoplan.reporting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.Outcome;

/**
 * A row of a report.
 *
 * @param note second, smaller line under the label; may be empty
 * @param list exactly the assignments that the row counts, of which each number takes those of its outcome
 */
record ReportRow(String label, String note, ReportCounts counts, AssignmentFilter list) {

    /** A number and the list behind it. */
    record Cell(Outcome outcome, long value, String url) {}

    /** What was due, and the parts that add up to it. */
    public List<Cell> getSum() {
        return Stream.concat(Stream.of(Outcome.DUE), Outcome.parts().stream())
                .map(this::cell)
                .toList();
    }

    public String getPercent() {
        return counts.percent();
    }

    /** What stands beside the sum. */
    public List<Cell> getBeside() {
        return Stream.of(Outcome.EXTENDED, Outcome.CANCELLED).map(this::cell).toList();
    }

    /** Label and note in one, for paper. */
    String wholeLabel() {
        return note.isEmpty() ? label : label + " (" + note + ")";
    }

    Cell cell(Outcome outcome) {
        Function<Outcome, AssignmentFilter> narrowed = list::with;
        return new Cell(outcome, counts.of(outcome), narrowed.apply(outcome).url());
    }
}
