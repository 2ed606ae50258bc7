package okoplan.execution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is asked for.
 *
 * @param due the later date
 * @param key of the form it was sent with: the same form sent twice asks once
 */
public record ExtensionContent(LocalDate due, String reason, UUID key) {}
