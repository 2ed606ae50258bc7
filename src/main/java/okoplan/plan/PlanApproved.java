package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/**
 * A plan has been approved. Published inside the approving transaction, after the plan and the effective due dates of its
 * windows were written: assignments are made in that same transaction, or nothing happens at all.
 *
 * @param on the day of approval, where the municipality is
 */
public record PlanApproved(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {}
