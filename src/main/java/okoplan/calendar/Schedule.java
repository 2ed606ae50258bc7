package okoplan.calendar;

import java.util.List;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import org.jspecify.annotations.Nullable;

/** A deadline as programs are told it: what a phrase is read as, before any moving to working days. */
public record Schedule(
        DeadlineKind kind,
        List<DeadlineWindow> windows,
        @Nullable String anchor,
        boolean needsDate,
        List<String> warnings) {

    public Schedule {
        windows = List.copyOf(windows);
        warnings = List.copyOf(warnings);
    }

    public static Schedule of(DeadlineReading reading, ReadingText text) {
        return new Schedule(
                reading.kind(), reading.windows(), reading.anchor(), reading.needsDate(), text.warnings(reading));
    }
}
