package okoplan.exchange.recognition;

import java.util.List;

/**
 * What a document was recognised as.
 *
 * @param plans in the order of the document; never empty
 * @param doubts about the document as a whole
 */
public record Recognition(List<RecognisedPlan> plans, List<Doubt> doubts) {

    public Recognition {
        plans = List.copyOf(plans);
        doubts = List.copyOf(doubts);
    }
}
