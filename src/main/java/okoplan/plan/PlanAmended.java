package okoplan.plan;

import java.time.Instant;
import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/**
 * A plan in force has been changed by an amendment. Published inside the transaction, after rows and assignments were
 * written.
 *
 * @param copy what was the working copy, gone by now
 * @param on the day of approval, where the municipality is
 * @param at the moment at which all that the amendment did to assignments was recorded
 * @param order that the amendment was approved by
 * @param reason why, as typed; may be empty
 */
public record PlanAmended(
        MunicipalityId municipality,
        PlanId plan,
        PlanId copy,
        AccountId by,
        LocalDate on,
        Instant at,
        ApprovalOrder order,
        String reason) {}
