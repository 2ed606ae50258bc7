package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;

/** An executor has reported; waits for review. Published inside the transaction. */
public record AssignmentReported(
        MunicipalityId municipality, AssignmentId assignment, ReportId report, AccountId by, LocalDate on) {}
