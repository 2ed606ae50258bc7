package okoplan.execution.evidence;

import okoplan.shared.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * A file or link that waits in a draft for its report to be sent.
 *
 * @param url address of a link; null for a file
 * @param size bytes of a file
 * @param attached goes with the report when it is sent
 */
public record DraftEvidence(
        EvidenceId id,
        String name,
        @Nullable String url,
        @Nullable Long size,
        boolean attached) {

    public boolean isLink() {
        return url != null;
    }
}
