package okoplan.execution;

import java.time.LocalDate;
import java.util.UUID;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;

/**
 * A later date was asked for, with one form for one or several assignments. Published inside the transaction.
 *
 * @param form what the requests have in common
 */
public record ExtensionsAsked(MunicipalityId municipality, UUID form, AccountId by, LocalDate on) {}
