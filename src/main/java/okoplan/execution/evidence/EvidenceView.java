package okoplan.execution.evidence;

import okoplan.shared.EvidenceId;
import okoplan.shared.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as shown with a report.
 *
 * @param url address of a link; null for a file
 * @param size bytes of a file
 */
public record EvidenceView(
        EvidenceId id,
        ReportId report,
        String name,
        @Nullable String url,
        @Nullable Long size) {

    public boolean isLink() {
        return url != null;
    }
}
