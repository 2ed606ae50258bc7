package okoplan.exchange.recognition;

import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a document is recognised with.
 *
 * @param deadlines reads phrases with the school terms of the municipality
 * @param period given by a person, goes before whatever the document says; null when the document is to say it
 */
public record RecognitionContext(
        PhraseReader deadlines, @Nullable DateRange period) {

    /** Without school terms and without a given period. */
    public static RecognitionContext plain() {
        return new RecognitionContext(new PhraseReader(SchoolYearTerms.none()), null);
    }

    public RecognitionContext withPeriod(@Nullable DateRange given) {
        return new RecognitionContext(deadlines, given);
    }
}
