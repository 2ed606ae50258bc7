package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * An assignment with all that is known of it, as shown to one person.
 *
 * @param onBehalf a report by this person would be one for the executor
 * @param mayReview this person decides on the waiting report
 * @param mayWithdraw this person may take back the waiting report
 * @param extensions all that was asked for, the latest first
 * @param confirmations that it goes on, the latest first
 */
record AssignmentView(
        AssignmentRow row,
        String section,
        String expectedResult,
        String deadlinePhrase,
        @Nullable LocalDate startsOn,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        List<HistoryEntry> history,
        List<ReportView> reports,
        boolean onBehalf,
        boolean mayReview,
        boolean mayWithdraw,
        List<ExtensionView> extensions,
        List<ConfirmationView> confirmations) {

    public boolean isReportable() {
        return row.status().canBeReported();
    }

    /** The report that waits for review. */
    public @Nullable ReportId waiting() {
        return reports.stream()
                .filter(report -> report.status() == ReportStatus.SUBMITTED)
                .map(ReportView::id)
                .findFirst()
                .orElse(null);
    }

    /** The reports that do not stand in the review's part of the page. */
    public List<ReportView> getSettledReports() {
        return mayReview
                ? reports.stream()
                        .filter(report -> report.status() != ReportStatus.SUBMITTED)
                        .toList()
                : reports;
    }

    /** What the department asked to put right, while that is still to be done. */
    public @Nullable ReportView returned() {
        return row.status() != AssignmentStatus.RETURNED
                ? null
                : reports.stream()
                        .filter(report -> report.status() == ReportStatus.RETURNED)
                        .findFirst()
                        .orElse(null);
    }

    /** The request that waits for a decision. */
    public @Nullable ExtensionView pendingExtension() {
        return extensions.stream()
                .filter(extension -> extension.status().isPending())
                .findFirst()
                .orElse(null);
    }

    public boolean isExtendable() {
        return row.status().canBeExtended() && row.due() != null && pendingExtension() == null;
    }
}
