package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/** A closed plan has been put in force again, in the transaction that publishes this. */
public record PlanReopened(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {}
