package okoplan.plan;

import java.util.List;
import okoplan.calendar.DeadlineReadings;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.DateRange;
import org.springframework.stereotype.Component;

/** Reads deadline phrases with the terms of the municipality at work. */
@Component
class DeadlineReader {

    /** Reads phrases one after another without asking the calendar again. */
    @FunctionalInterface
    interface Session {
        DeadlineReading read(String phrase, DateRange period, RowPosition row);
    }

    private final DeadlineReadings readings;

    DeadlineReader(DeadlineReadings readings) {
        this.readings = readings;
    }

    Session open() {
        return readings.reader()::read;
    }

    /** The windows that count: none when no date can be relied on, so that nothing is overdue by a guess. */
    static List<DeadlineWindow> windows(DeadlineReading reading) {
        return needsDate(reading) ? List.of() : reading.windows();
    }

    /** Whether somebody has to give a date: the phrase has none, and is not one that never has. */
    static boolean needsDate(DeadlineReading reading) {
        return switch (reading.kind()) {
            case CONTINUOUS, ON_DEMAND -> false;
            default -> reading.needsDate() || reading.windows().isEmpty();
        };
    }
}
