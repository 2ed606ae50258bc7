package okoplan.execution.closing;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of the closing report.
 *
 * @param links the lists behind the numbers; null where there is no list of just these
 */
record ClosingLine(
        String label, ClosingCount count, @Nullable Links links) {

    /** Addresses of lists of assignments. */
    record Links(
            String all, String done, String late, String notDone, String carried, String reported, String cancelled) {}
}
