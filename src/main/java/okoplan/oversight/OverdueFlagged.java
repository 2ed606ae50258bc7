package okoplan.oversight;

import java.time.LocalDate;
import okoplan.shared.MunicipalityId;

/**
 * The daily flagging of a municipality has marked assignments as overdue. Published inside the flagging transaction.
 *
 * @param day the day the run was for; the flagged ones have {@code lateness.since} and an {@code OVERDUE} event of their own
 * @param flagged how many were newly flagged
 */
public record OverdueFlagged(MunicipalityId municipality, LocalDate day, int flagged) {}
