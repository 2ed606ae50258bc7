package okoplan.exchange.recognition;

import java.util.List;
import java.util.Map;

/**
 * What a document was recognised as.
 *
 * @param plans in the order of the document; never empty
 * @param doubts about the document as a whole
 * @param abbreviations that the document itself explains, with the words they stand for
 */
public record Recognition(List<RecognisedPlan> plans, List<Doubt> doubts, Map<String, String> abbreviations) {

    public Recognition {
        plans = List.copyOf(plans);
        doubts = List.copyOf(doubts);
        abbreviations = Map.copyOf(abbreviations);
    }

    public Recognition(List<RecognisedPlan> plans, List<Doubt> doubts) {
        this(plans, doubts, Map.of());
    }
}
