package okoplan.exchange.recognition;

import java.util.List;
import okoplan.calendar.phrase.DeadlineReading;

/** A section or a measure of a recognised plan. */
public sealed interface RecognisedRow {

    Source source();

    List<Doubt> doubts();

    /**
     * A heading inside the plan.
     *
     * @param number as written, without a dot or bracket behind it («1», «II»); empty when there is none
     * @param title without its number
     */
    record Section(String number, String title, Source source, List<Doubt> doubts) implements RecognisedRow {

        public Section {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * A measure. Texts are word for word as written; a paragraph that was broken by the page or the cell is one line again, items of
     * a list inside a cell are lines of their own.
     *
     * @param number as written, without «п.» before it and a dot or bracket behind it
     * @param section the heading that the measure stands under, without its number; empty when there is none
     * @param deadline what the phrase means inside the plan's period
     * @param responsibles the parties of the responsible text, split
     */
    record Measure(
            String number,
            String section,
            String title,
            String deadlineText,
            String responsibleText,
            String expectedResult,
            DeadlineReading deadline,
            List<String> responsibles,
            Source source,
            List<Doubt> doubts)
            implements RecognisedRow {

        public Measure {
            responsibles = List.copyOf(responsibles);
            doubts = List.copyOf(doubts);
        }
    }
}
