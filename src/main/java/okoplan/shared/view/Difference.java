package okoplan.shared.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field that two people changed at once: what one typed and what the other has saved meanwhile.
 *
 * @param label key of the field's name
 */
public record Difference(String label, String mine, String theirs) {

    /** The fields that differ, in the order of {@code mine}; both map labels to what is shown. */
    public static List<Difference> between(Map<String, String> mine, Map<String, String> theirs) {
        List<Difference> differences = new ArrayList<>();
        mine.forEach((label, text) -> {
            String other = theirs.getOrDefault(label, "");
            if (!text.equals(other)) {
                differences.add(new Difference(label, text, other));
            }
        });
        return List.copyOf(differences);
    }
}
