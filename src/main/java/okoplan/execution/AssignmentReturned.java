package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;

/** The department has returned a report for more work. Published inside the transaction. */
public record AssignmentReturned(
        MunicipalityId municipality, AssignmentId assignment, ReportId report, AccountId by, LocalDate on) {}
