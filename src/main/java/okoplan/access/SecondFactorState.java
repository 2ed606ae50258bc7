package okoplan.access;

import java.time.Instant;

/**
 * A second factor in use.
 *
 * @param codesLeft recovery codes not used yet
 */
public record SecondFactorState(Instant since, int codesLeft) {}
