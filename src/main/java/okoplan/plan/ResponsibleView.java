package okoplan.plan;

import java.util.List;
import okoplan.plan.responsible.Party;

/**
 * Who is responsible for a measure, as it is shown.
 *
 * @param text as written
 * @param parties who is meant
 * @param rest the parts of the text that match nobody; empty when all is clear
 * @param chosen the parties were chosen by a person instead of being matched with the text
 */
public record ResponsibleView(String text, List<Named> parties, String rest, boolean chosen) {

    /**
     * A party with its name.
     *
     * @param detail post of a person, full name of a school or organisation; may be empty
     */
    public record Named(Party party, String name, String detail) {}

    public ResponsibleView {
        parties = List.copyOf(parties);
    }

    public boolean isDoubtful() {
        return parties.isEmpty() || !rest.isEmpty();
    }
}
