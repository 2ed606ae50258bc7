package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/** A plan has been closed and its assignments settled, in the transaction that publishes this. */
public record PlanClosed(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {}
