package okoplan.plan;

import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.RowPosition;
import okoplan.calendar.phrase.SchoolYearTerms;
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

    Session open() {
        return new PhraseReader(SchoolYearTerms.none())::read;
    }
}
