package okoplan.execution;

/**
 * What a decision on several requests did.
 *
 * @param done how many were decided now
 * @param before how many had been decided before, by a second click or by a colleague, or taken back, and stay so
 * @param impossible how many could not be granted: the date that was asked for is no later any more
 */
public record ExtensionOutcome(int done, int before, int impossible) {}
