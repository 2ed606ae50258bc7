package okoplan.plan.responsible;

import java.util.List;

/**
 * What a responsible phrase was matched with.
 *
 * @param parties in the order they are named, each once
 * @param rest the parts of the phrase that match nobody, joined by «; »; empty when everything was matched
 */
public record Match(List<Party> parties, String rest) {

    public Match {
        parties = List.copyOf(parties);
    }
}
