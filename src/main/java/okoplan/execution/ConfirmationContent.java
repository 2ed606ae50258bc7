package okoplan.execution;

import java.util.UUID;

/**
 * What a confirmation says.
 *
 * @param text what has been done since the last one
 * @param key of the form it was sent with: the same form sent twice confirms once
 */
public record ConfirmationContent(String text, UUID key) {}
