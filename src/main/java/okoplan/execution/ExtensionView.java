package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import okoplan.execution.evidence.EvidenceView;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import org.jspecify.annotations.Nullable;

/**
 * A request for a later date, as shown.
 *
 * @param dueBefore the due date that stood when it was asked; of a granted one that which was replaced
 * @param executor for whom it was asked
 * @param effectiveDue the day that counts since it was granted
 * @param withdrawable the person who looks at it may take it back
 */
record ExtensionView(
        ExtensionId id,
        AssignmentId assignment,
        ExtensionStatus status,
        LocalDate dueBefore,
        LocalDate askedDue,
        String reason,
        Instant askedAt,
        String asker,
        boolean onBehalf,
        String executor,
        @Nullable LocalDate effectiveDue,
        @Nullable LocalDate grantedDue,
        @Nullable Instant decidedAt,
        @Nullable String decider,
        String comment,
        boolean withdrawable,
        List<EvidenceView> basis) {

    /** Granted for another date than was asked for. */
    public boolean isPartly() {
        return grantedDue != null && !grantedDue.equals(askedDue);
    }

    ExtensionView with(List<EvidenceView> documents) {
        return new ExtensionView(
                id,
                assignment,
                status,
                dueBefore,
                askedDue,
                reason,
                askedAt,
                asker,
                onBehalf,
                executor,
                effectiveDue,
                grantedDue,
                decidedAt,
                decider,
                comment,
                withdrawable,
                documents);
    }
}
