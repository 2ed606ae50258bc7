package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AssignmentId;
import okoplan.shared.ReportId;

/**
 * A report that waits for review.
 *
 * @param reviewDue by when the department is to review it
 * @param evidence how many files and links it has
 */
record ReviewRow(
        AssignmentId assignment,
        ReportId report,
        String heading,
        String planTitle,
        String executor,
        LocalDate doneOn,
        LocalDate submittedOn,
        String submittedBy,
        boolean onBehalf,
        LocalDate reviewDue,
        int evidence) {}
