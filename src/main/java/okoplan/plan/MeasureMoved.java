package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;

/**
 * The windows of a measure of an approved plan have been moved. Published inside the transaction, after the windows were
 * written: the assignments that are still open move in that same transaction.
 */
public record MeasureMoved(MunicipalityId municipality, PlanId plan, MeasureId measure, AccountId by, LocalDate on) {}
