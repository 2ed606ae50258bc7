package okoplan.calendar.phrase;

import java.util.List;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Reads deadline phrases as a municipality with these school terms means them. Never throws, whatever is written. */
public final class PhraseReader {

    /** Occurrences kept of one phrase: a weekly one over seven years. */
    public static final int MAX_WINDOWS = 400;

    public PhraseReader(SchoolYearTerms terms) {
        terms.terms();
    }

    public DeadlineReading read(@Nullable String phrase, @Nullable DateRange period) {
        return read(phrase, period, RowPosition.UNKNOWN);
    }

    /**
     * Reads a phrase of a row that stands at a known place of its plan.
     *
     * @param phrase as written, may be empty
     * @param period of the plan, null when not known yet
     */
    public DeadlineReading read(@Nullable String phrase, @Nullable DateRange period, RowPosition row) {
        return new DeadlineReading(
                DeadlineKind.UNKNOWN,
                List.of(),
                null,
                true,
                List.of(ReadingWarning.of(ReadingWarning.Kind.NOT_UNDERSTOOD)),
                null);
    }
}
