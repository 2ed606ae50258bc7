package okoplan.plan.responsible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okoplan.plan.responsible.Executors.NamedEntry;
import okoplan.plan.responsible.Executors.Sort;
import okoplan.plan.responsible.Phrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds organisations, schools and groups by their name or short name, and schools by their number («СОШ № 3», «школы № 1,
 * 2 и 5»).
 */
final class NameFinder {

    private static final Set<String> SCHOOL_WORDS = Inflection.stems(
            "школа", "СОШ", "ООШ", "НОШ", "гимназия", "лицей", "МОУ", "МБОУ", "МКОУ", "МАОУ", "ОО", "ОУ");

    private record Name(List<Token> words, Party party) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, @Nullable Party> schoolByNumber = new HashMap<>();

    NameFinder(List<NamedEntry> entries) {
        Map<String, Set<Party>> meanings = new HashMap<>();
        for (NamedEntry entry : entries) {
            for (String name : List.of(entry.name(), entry.shortName())) {
                List<Token> words = Phrase.of(name).words();
                if (!words.isEmpty()) {
                    meanings.computeIfAbsent(key(words), k -> new HashSet<>()).add(entry.party());
                    byFirstWord
                            .computeIfAbsent(words.get(0).stem(), k -> new ArrayList<>())
                            .add(new Name(words, entry.party()));
                }
            }
            if (entry.sort() == Sort.SCHOOL) {
                number(entry).ifPresent(number -> {
                    Party before = schoolByNumber.get(number);
                    schoolByNumber.put(
                            number,
                            schoolByNumber.containsKey(number) && !entry.party().equals(before) ? null : entry.party());
                });
            }
        }
        byFirstWord
                .values()
                .forEach(names -> names.removeIf(name ->
                        meanings.getOrDefault(key(name.words()), Set.of()).size() > 1));
    }

    @Nullable
    Found find(Phrase phrase, int at) {
        Found longest = null;
        for (Name name : byFirstWord.getOrDefault(phrase.at(at).stem(), List.of())) {
            int to = end(phrase, at, name.words());
            if (to > at && (longest == null || to > longest.to())) {
                longest = Found.one(at, to, Found.Sort.NAMED, name.party());
            }
        }
        Found numbered = numbered(phrase, at);
        return longest == null || (numbered != null && numbered.isBetterThan(longest)) ? numbered : longest;
    }

    /** Where the name ends that starts here, or -1; separators inside a name are passed over. */
    private static int end(Phrase phrase, int at, List<Token> words) {
        int i = at;
        for (Token word : words) {
            while (i > at && i < phrase.size() && phrase.at(i).isSeparator()) {
                i++;
            }
            if (i >= phrase.size() || !isSame(phrase.at(i), word)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    private static boolean isSame(Token written, Token known) {
        return written.normal().equals(known.normal())
                || (!known.isNumber() && written.stem().equals(known.stem()));
    }

    private @Nullable Found numbered(Phrase phrase, int at) {
        int i = at;
        while (phrase.hasWordAt(i) && SCHOOL_WORDS.contains(phrase.at(i).stem())) {
            i++;
        }
        if (i == at) {
            return null;
        }
        List<Party> schools = new ArrayList<>();
        int to = at;
        while (i < phrase.size()) {
            Token token = phrase.at(i);
            Party school = token.isNumber() ? schoolByNumber.get(token.normal()) : null;
            if (school != null) {
                schools.add(school);
                to = i + 1;
            } else if (schools.isEmpty()
                    || !(token.isSeparator() || token.normal().equals("и"))) {
                break;
            }
            i++;
        }
        return schools.isEmpty() ? null : new Found(at, to, Found.Sort.NAMED, schools, false);
    }

    private static Optional<String> number(NamedEntry school) {
        List<Token> numbers = Phrase.of(school.shortName()).words().stream()
                .filter(Token::isNumber)
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0).normal()) : Optional.empty();
    }

    private static String key(List<Token> words) {
        return String.join(" ", words.stream().map(Token::stem).toList());
    }
}
