package okoplan.plan.responsible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.plan.responsible.Executors.PersonEntry;
import okoplan.plan.responsible.Phrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons by name («Орлова М.С.», «М.С. Орлова», «Орловой Марии Сергеевне», a surname nobody else has) and by a post
 * that only one of them holds.
 */
final class PersonFinder {

    /** Letters of a surname by which the persons to compare with are looked up. */
    private static final int KEY = 2;

    private final Map<String, List<PersonEntry>> bySurname = new HashMap<>();
    private final Map<String, List<PersonEntry>> byPost = new HashMap<>();

    PersonFinder(List<PersonEntry> persons) {
        for (PersonEntry person : persons) {
            bySurname
                    .computeIfAbsent(key(Inflection.normal(person.lastName())), k -> new ArrayList<>())
                    .add(person);
            String post = joined(Phrase.of(person.post()).words());
            if (!post.isEmpty()) {
                byPost.computeIfAbsent(post, k -> new ArrayList<>()).add(person);
            }
        }
    }

    @Nullable
    PersonEntry person(Party party) {
        return bySurname.values().stream()
                .flatMap(List::stream)
                .filter(person -> person.party().equals(party))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Found find(Phrase phrase, int at) {
        Found named = byName(phrase, at);
        Found posted = byPost(phrase, at);
        return named == null || (posted != null && posted.isBetterThan(named)) ? posted : named;
    }

    /** Somebody with initials, whoever it is. */
    static @Nullable Found stranger(Phrase phrase, int at) {
        if (isSurname(phrase, at) && phrase.hasInitialAt(at + 1)) {
            boolean two = phrase.hasWordAt(at + 2) && phrase.at(at + 2).isInitial();
            return new Found(at, at + (two ? 3 : 2), Found.Sort.STRANGER, List.of(), false);
        }
        if (phrase.hasInitialAt(at)) {
            int surname = phrase.hasInitialAt(at + 1) ? at + 2 : at + 1;
            return isSurname(phrase, surname)
                    ? new Found(at, surname + 1, Found.Sort.STRANGER, List.of(), false)
                    : null;
        }
        return null;
    }

    private static boolean isSurname(Phrase phrase, int at) {
        return phrase.hasWordAt(at)
                && phrase.at(at).isCapitalised()
                && phrase.at(at).text().length() > 2;
    }

    private @Nullable Found byName(Phrase phrase, int at) {
        for (Written written : writtenAt(phrase, at)) {
            List<PersonEntry> fitting = fitting(written);
            if (fitting.size() == 1) {
                return Found.one(
                        at, written.to(), Found.Sort.PERSON, fitting.get(0).party());
            }
        }
        return null;
    }

    /** A name as it may stand in the phrase; parts are initials or whole names. */
    private record Written(Token surname, List<Token> parts, int to) {}

    /** All ways to see a name here, the longest first. */
    private static List<Written> writtenAt(Phrase phrase, int at) {
        List<Written> ways = new ArrayList<>();
        Token first = phrase.at(at);
        for (int parts = 2; parts >= 1; parts--) {
            if (!first.isInitial() && isName(phrase, at + 1, parts)) {
                ways.add(new Written(first, tokens(phrase, at + 1, parts), at + 1 + parts));
            }
            if (isName(phrase, at, parts) && phrase.hasWordAt(at + parts)) {
                Token last = phrase.at(at + parts);
                if (!last.isInitial()) {
                    ways.add(new Written(last, tokens(phrase, at, parts), at + parts + 1));
                }
            }
        }
        if (first.isCapitalised() && !first.isInitial()) {
            ways.add(new Written(first, List.of(), at + 1));
        }
        return ways;
    }

    private static boolean isName(Phrase phrase, int from, int parts) {
        for (int i = from; i < from + parts; i++) {
            if (!phrase.hasWordAt(i) || !phrase.at(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    private static List<Token> tokens(Phrase phrase, int from, int count) {
        List<Token> tokens = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            tokens.add(phrase.at(i));
        }
        return tokens;
    }

    /** Those whose surname is written exactly, else those of whose surname it is a case form. */
    private List<PersonEntry> fitting(Written written) {
        String surname = written.surname().normal();
        List<PersonEntry> forms = bySurname.getOrDefault(key(surname), List.of()).stream()
                .filter(person -> Inflection.isFormOf(surname, Inflection.normal(person.lastName())))
                .filter(person -> fit(written.parts(), person))
                .toList();
        List<PersonEntry> exact = forms.stream()
                .filter(person -> Inflection.normal(person.lastName()).equals(surname))
                .toList();
        return exact.isEmpty() ? forms : exact;
    }

    private static boolean fit(List<Token> parts, PersonEntry person) {
        String middle = person.middleName();
        return parts.isEmpty()
                || (fits(parts.get(0), person.firstName())
                        && (parts.size() == 1 || (middle != null && fits(parts.get(1), middle))));
    }

    private static boolean fits(Token part, String name) {
        String normal = Inflection.normal(name);
        return part.isInitial()
                ? normal.startsWith(part.normal())
                : Inflection.isFormOf(part.normal(), normal) || part.stem().equals(Inflection.stem(normal));
    }

    private @Nullable Found byPost(Phrase phrase, int at) {
        StringBuilder post = new StringBuilder();
        Found longest = null;
        for (int i = at; phrase.hasWordAt(i); i++) {
            post.append(phrase.at(i).stem()).append(' ');
            List<PersonEntry> holders = byPost.getOrDefault(post.toString().strip(), List.of());
            if (holders.size() == 1) {
                longest = Found.one(at, i + 1, Found.Sort.POST, holders.get(0).party());
            }
        }
        return longest;
    }

    private static String joined(List<Token> words) {
        return String.join(" ", words.stream().map(Token::stem).toList());
    }

    private static String key(String normal) {
        return normal.length() <= KEY ? normal : normal.substring(0, KEY);
    }
}
