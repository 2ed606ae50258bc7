package okoplan.plan;

import java.time.Instant;
import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/**
 * An amendment is being approved. Published inside the approving transaction while both the plan in force and the working
 * copy still have their rows, so that what depends on either can be compared; afterwards the plan takes over the copy's rows
 * and {@link PlanAmended} is published.
 *
 * @param copy the working copy, gone after the transaction
 * @param on the day of approval, where the municipality is
 * @param reason in words, for what the amendment cancels: the order and, if given, why
 */
public record PlanAmending(
        MunicipalityId municipality, PlanId plan, PlanId copy, AccountId by, LocalDate on, Instant at, String reason) {}
