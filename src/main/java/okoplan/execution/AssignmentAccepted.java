package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;

/** The department has accepted a report. Published inside the transaction. */
public record AssignmentAccepted(
        MunicipalityId municipality, AssignmentId assignment, ReportId report, AccountId by, LocalDate on) {}
