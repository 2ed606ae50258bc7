package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/**
 * The dates of a measure of an approved plan were taken back. Published inside the transaction, after its windows were removed:
 * the assignments that are still open wait for a date again in that same transaction.
 */
public record MeasureUndated(MunicipalityId municipality, PlanId plan, MeasureId measure, AccountId by, LocalDate on) {}
