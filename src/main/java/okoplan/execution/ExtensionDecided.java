package okoplan.execution;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MunicipalityId;

/** The department has granted or refused a later date. Published inside the transaction. */
public record ExtensionDecided(
        MunicipalityId municipality,
        AssignmentId assignment,
        ExtensionId extension,
        boolean granted,
        AccountId by,
        LocalDate on) {}
