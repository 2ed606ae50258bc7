package okoplan.plan;

import java.util.List;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Party;

/** A row to be inserted together with others: pasted from a table, or read from a document. */
public sealed interface PastedRow {

    record Heading(SectionContent content) implements PastedRow {}

    /**
     * A measure with what a person has already said about it.
     *
     * @param windows the deadline as a person chose it; empty: what the phrase is read as
     * @param parties the responsible parties as a person chose them; empty: those whom the phrase names
     */
    record Item(MeasureContent content, List<DeadlineWindow> windows, List<Party> parties) implements PastedRow {

        public Item {
            windows = List.copyOf(windows);
            parties = List.copyOf(parties);
        }
    }

    static PastedRow section(String number, String title) {
        return new Heading(new SectionContent(number, title));
    }

    static PastedRow measure(String number, String title, String expectedResult, String deadline, String responsible) {
        return measure(new MeasureContent(number, title, expectedResult, deadline, responsible));
    }

    static PastedRow measure(MeasureContent content) {
        return new Item(content, List.of(), List.of());
    }
}
