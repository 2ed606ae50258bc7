package okoplan.plan.responsible;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okoplan.plan.responsible.Executors.NamedEntry;
import okoplan.plan.responsible.Executors.PersonEntry;
import okoplan.plan.responsible.Phrase.Token;

/**
 * Who could be meant by words that name nobody for certain: namesakes, several holders of one post, organisations with much
 * of the name in common. For a person to choose from; nothing is guessed.
 */
public final class Candidates {

    private static final int MOST = 6;
    private static final int SHORTEST_WORD = 4;

    /** A surname says more than any number of words in common. */
    private static final double BY_SURNAME = 2;

    /** Words that must be in common, of those of the shorter name. */
    private static final double ENOUGH = 0.5;

    private record Rated(Party party, double likeness) {}

    private final Executors executors;

    public Candidates(Executors executors) {
        this.executors = executors;
    }

    /** The likeliest first. */
    public List<Party> of(String words) {
        List<Token> tokens = Phrase.of(words).words();
        Set<String> stems = stems(tokens);
        return Stream.concat(
                        executors.persons().stream().map(person -> rate(person, tokens, stems)),
                        executors.named().stream().map(entry -> rate(entry, stems)))
                .filter(rated -> rated.likeness() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Rated::likeness).reversed())
                .limit(MOST)
                .map(Rated::party)
                .toList();
    }

    private static Rated rate(PersonEntry person, List<Token> tokens, Set<String> stems) {
        String surname = Inflection.normal(person.lastName());
        boolean named = tokens.stream()
                .anyMatch(token -> token.isCapitalised() && Inflection.isFormOf(token.normal(), surname));
        double byPost = likeness(stems(Phrase.of(person.post()).words()), stems);
        return new Rated(person.party(), named ? BY_SURNAME + byPost : byPost);
    }

    private static Rated rate(NamedEntry entry, Set<String> stems) {
        double whole = likeness(stems(Phrase.of(entry.name()).words()), stems);
        double brief = likeness(stems(Phrase.of(entry.shortName()).words()), stems);
        return new Rated(entry.party(), Math.max(whole, brief));
    }

    private static double likeness(Set<String> known, Set<String> written) {
        long common = known.stream().filter(written::contains).count();
        return common == 0 ? 0 : common / (double) Math.min(known.size(), written.size());
    }

    private static Set<String> stems(List<Token> words) {
        return words.stream()
                .filter(word -> word.text().length() >= SHORTEST_WORD || word.isNumber())
                .map(Token::stem)
                .collect(Collectors.toSet());
    }
}
