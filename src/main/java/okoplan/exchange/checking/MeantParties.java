package okoplan.exchange.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.plan.ResponsibleReadings;
import okoplan.plan.ResponsibleView;
import okoplan.plan.responsible.Party;

/**
 * Whom the responsible phrases of one document mean: the municipality's own executors, by the short names that the
 * document explains, and by what a person has answered about the rest.
 */
final class MeantParties {

    private static final String BETWEEN_WORDS = "; ";

    private final ResponsibleReadings responsibles;
    private final PlanImport.Answers answers;
    private final Map<String, String> abbreviations;
    private final Map<String, ResponsibleView> known = new HashMap<>();
    private final Map<String, List<String>> strange = new HashMap<>();

    MeantParties(ResponsibleReadings responsibles, PlanImport.Answers answers, Map<String, String> abbreviations) {
        this.responsibles = responsibles;
        this.answers = answers;
        this.abbreviations = Map.copyOf(abbreviations);
    }

    /** The parties meant, and the words that are still to be asked about. */
    ResponsibleView read(String text) {
        return known.computeIfAbsent(text, this::meant);
    }

    /** Words of the phrase that name nobody by themselves, whether a person has answered or not. */
    List<String> strangers(String text) {
        return strange.computeIfAbsent(
                text,
                phrase -> words(responsibles.read(phrase).rest()).stream()
                        .filter(words -> explained(words).isEmpty())
                        .toList());
    }

    private ResponsibleView meant(String text) {
        ResponsibleView read = responsibles.read(text);
        List<ResponsibleView.Named> parties = new ArrayList<>(read.parties());
        List<String> left = new ArrayList<>();
        for (String words : words(read.rest())) {
            Party answer = answers.of(words);
            List<ResponsibleView.Named> explained = explained(words);
            if (answer != null && responsibles.knows(answer)) {
                parties.add(responsibles.named(answer));
            } else if (!explained.isEmpty()) {
                parties.addAll(explained);
            } else if (!answers.has(words) || answer != null) {
                left.add(words);
            }
        }
        boolean more = parties.size() > read.parties().size();
        return new ResponsibleView(text, parties.stream().distinct().toList(), String.join(BETWEEN_WORDS, left), more);
    }

    /** Those whom the words name once the document's short names in them are written out; none when something is left. */
    private List<ResponsibleView.Named> explained(String words) {
        String whole = abbreviations.getOrDefault(words, "");
        if (whole.isEmpty()) {
            List<String> written = new ArrayList<>();
            for (String word : words.split(" ", -1)) {
                written.add(abbreviations.getOrDefault(word, word));
            }
            whole = String.join(" ", written);
        }
        if (whole.equals(words)) {
            return List.of();
        }
        ResponsibleView read = responsibles.read(whole);
        return read.rest().isEmpty() ? read.parties() : List.of();
    }

    private static List<String> words(String rest) {
        return rest.isEmpty()
                ? List.of()
                : Arrays.stream(rest.split(BETWEEN_WORDS, -1)).distinct().toList();
    }
}
