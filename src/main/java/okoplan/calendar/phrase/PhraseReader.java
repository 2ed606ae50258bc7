package okoplan.calendar.phrase;

import java.util.List;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Reads deadline phrases as a municipality with these school terms means them. Never throws, whatever is written. */
public final class PhraseReader {

    /** Occurrences kept of one phrase: a weekly one over seven years. */
    public static final int MAX_WINDOWS = 400;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final SchoolYearTerms terms;

    public PhraseReader(SchoolYearTerms terms) {
        this.terms = terms;
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
        List<Item> items = new PhraseParser(new Lexer(phrase).tokens()).items();
        return new Composer(new Frame(sensible(period), terms, row), items).compose();
    }

    private static @Nullable DateRange sensible(@Nullable DateRange period) {
        return period == null
                        || period.from().getYear() < FIRST_YEAR
                        || period.to().getYear() > LAST_YEAR
                ? null
                : period;
    }
}
