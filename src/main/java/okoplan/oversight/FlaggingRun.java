package okoplan.oversight;

import java.time.LocalDate;
import okoplan.execution.ConfirmationDays;
import okoplan.execution.OverdueFlagging;
import okoplan.shared.MunicipalityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The flagging of one municipality for one day: claimed, done and recorded in one transaction, so that it happens exactly
 * once however many copies of the application try, and wholly or not at all when one of them dies in the middle.
 */
@Service
class FlaggingRun {

    private final FlaggingRuns runs;
    private final OverdueFlagging overdue;
    private final ConfirmationDays confirmations;
    private final ApplicationEventPublisher events;

    FlaggingRun(
            FlaggingRuns runs,
            OverdueFlagging overdue,
            ConfirmationDays confirmations,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.overdue = overdue;
        this.confirmations = confirmations;
        this.events = events;
    }

    /** Flags what was due before the day; does nothing if that has been done. */
    @Transactional
    public void flag(MunicipalityId municipality, LocalDate day) {
        if (!runs.claim(municipality, day)) {
            return;
        }
        confirmations.complete(municipality, day);
        int flagged = overdue.flag(municipality, day);
        runs.complete(municipality, day, flagged);
        events.publishEvent(new OverdueFlagged(municipality, day, flagged));
    }
}
