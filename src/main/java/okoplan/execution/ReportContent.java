package okoplan.execution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a report says.
 *
 * @param doneOn when it was done
 * @param actualValue of the measure's indicator, as written; may be empty
 * @param key of the form it was sent with: the same form sent twice makes one report
 */
public record ReportContent(LocalDate doneOn, String text, String actualValue, UUID key) {}
