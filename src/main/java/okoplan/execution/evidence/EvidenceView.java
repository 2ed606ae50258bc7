package okoplan.execution.evidence;

import okoplan.shared.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as shown with a report or a request.
 *
 * @param owner id of the report or request
 * @param url address of a link; null for a file
 * @param size bytes of a file
 */
public record EvidenceView(
        EvidenceId id,
        long owner,
        String name,
        @Nullable String url,
        @Nullable Long size) {

    public boolean isLink() {
        return url != null;
    }
}
