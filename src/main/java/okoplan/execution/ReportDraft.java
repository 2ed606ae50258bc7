package okoplan.execution;

import java.time.Instant;
import java.util.List;
import okoplan.execution.evidence.DraftEvidence;

/**
 * A report that is being written.
 *
 * @param doneOn as typed, whether it is a date or not
 * @param evidence files and links that are kept with it
 */
record ReportDraft(
        String doneOn, String text, String actualValue, String links, Instant savedAt, List<DraftEvidence> evidence) {}
