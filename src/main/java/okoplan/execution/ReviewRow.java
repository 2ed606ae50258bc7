package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AssignmentId;
import okoplan.shared.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report that waits for review.
 *
 * @param reviewDue by when the department is to review it
 * @param extendedDue the due date, where an extension has moved it
 * @param otherFirstDue the date that it had at first, where that is not the due date
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
        @Nullable LocalDate extendedDue,
        @Nullable LocalDate otherFirstDue,
        int evidence) {}
