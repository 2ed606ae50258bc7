package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;

/** An executor has taken back a report that waited for review. Published inside the transaction. */
public record AssignmentWithdrawn(
        MunicipalityId municipality, AssignmentId assignment, ReportId report, AccountId by, LocalDate on) {}
