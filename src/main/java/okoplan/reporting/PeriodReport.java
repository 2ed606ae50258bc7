package okoplan.reporting;

import java.util.List;
import okoplan.execution.AssignmentRow;
import okoplan.execution.Outcome;
import okoplan.shared.DateRange;

/**
 * What has become of what was due in a period.
 *
 * @param groups in the order of what they stand for
 * @param months of the period in which something was due
 */
record PeriodReport(
        DateRange days,
        Grouping by,
        ReportRow whole,
        List<ReportRow> groups,
        List<ReportRow> months,
        Listed overdue,
        Listed late) {

    /**
     * The beginning of a list that somebody has to look at.
     *
     * @param total how many the whole list has
     * @param url the whole list
     */
    record Listed(Outcome outcome, List<AssignmentRow> rows, long total, String url) {

        public boolean isCut() {
            return total > rows.size();
        }
    }

    public boolean isEmpty() {
        return whole.counts().isEmpty();
    }

    List<Listed> lists() {
        return List.of(overdue, late);
    }
}
