package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import okoplan.execution.evidence.EvidenceView;

/**
 * A confirmation as shown.
 *
 * @param coversTo last day of the interval that it is of
 */
record ConfirmationView(
        long id,
        LocalDate coversTo,
        LocalDate on,
        String text,
        Instant at,
        String by,
        boolean onBehalf,
        List<EvidenceView> evidence) {

    ConfirmationView with(List<EvidenceView> attached) {
        return new ConfirmationView(id, coversTo, on, text, at, by, onBehalf, attached);
    }
}
