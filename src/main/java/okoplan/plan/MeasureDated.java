package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/**
 * A measure of an approved plan that had no date has been given its windows. Published inside the transaction, after the
 * windows were written: its undated assignments get their due dates in that same transaction.
 */
public record MeasureDated(MunicipalityId municipality, PlanId plan, MeasureId measure, AccountId by, LocalDate on) {}
