package okoplan.calendar.phrase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase was read as, before any moving to working days.
 *
 * @param windows one for each occurrence, soonest due first; empty when the phrase gives no dates
 * @param anchor the event or schedule the deadline hangs on («график ВПР»), as far as the phrase names one
 * @param needsDate no due date can be relied on until a person or an event gives one
 * @param recurrence how often it comes round, null when it does not
 */
public record DeadlineReading(
        DeadlineKind kind,
        List<DeadlineWindow> windows,
        @Nullable String anchor,
        boolean needsDate,
        List<ReadingWarning> warnings,
        @Nullable Recurrence recurrence) {

    public DeadlineReading {
        windows = List.copyOf(windows);
        warnings = List.copyOf(warnings);
    }

    /** Never overdue; asked to confirm at an interval. */
    public boolean isContinuous() {
        return kind.isContinuous();
    }

    public boolean warnsOf(ReadingWarning.Kind warning) {
        return warnings.stream().anyMatch(each -> each.kind() == warning);
    }
}
