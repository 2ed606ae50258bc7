package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import okoplan.execution.evidence.EvidenceView;
import okoplan.shared.ReportId;
import org.jspecify.annotations.Nullable;

/** A report as shown, with its evidence and what the department made of it. */
record ReportView(
        ReportId id,
        ReportStatus status,
        LocalDate doneOn,
        String text,
        String actualValue,
        Instant submittedAt,
        String submittedBy,
        boolean onBehalf,
        @Nullable LocalDate reviewedOn,
        @Nullable String reviewedBy,
        String comment,
        List<EvidenceView> evidence) {

    ReportView with(List<EvidenceView> attached) {
        return new ReportView(
                id,
                status,
                doneOn,
                text,
                actualValue,
                submittedAt,
                submittedBy,
                onBehalf,
                reviewedOn,
                reviewedBy,
                comment,
                attached);
    }
}
