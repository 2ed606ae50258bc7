package okoplan.calendar;

import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads deadline phrases as the municipality in scope means them. */
@Service
public class DeadlineReadings {

    private final Calendar calendar;

    DeadlineReadings(Calendar calendar) {
        this.calendar = calendar;
    }

    /** For many phrases in a row: asks the calendar once. */
    public PhraseReader reader() {
        return new PhraseReader(calendar.terms());
    }

    public DeadlineReading read(@Nullable String phrase, @Nullable DateRange period, RowPosition row) {
        return reader().read(phrase, period, row);
    }
}
