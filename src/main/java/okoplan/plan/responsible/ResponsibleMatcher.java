package okoplan.plan.responsible;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okoplan.plan.responsible.Executors.PersonEntry;
import okoplan.plan.responsible.Phrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * Matches responsible phrases with the executors of one municipality. Goes through the phrase word by word and takes the
 * longest name that starts there, because separators get lost and a comma may stand between a person and the post. What
 * fits several or nobody is handed back.
 */
public final class ResponsibleMatcher {

    private final PersonFinder persons;
    private final NameFinder names;
    private final GenericFinder generics;

    public ResponsibleMatcher(Executors executors) {
        this.persons = new PersonFinder(executors.persons());
        this.names = new NameFinder(executors.named());
        this.generics = new GenericFinder(executors);
    }

    public Match match(String text) {
        Phrase phrase = Phrase.of(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < phrase.size()) {
            Found here = find(phrase, at);
            if (here == null) {
                at++;
            } else {
                Found last = found.isEmpty() ? null : found.get(found.size() - 1);
                if (last != null && isPostOf(phrase, last, here)) {
                    found.remove(found.size() - 1);
                    here = new Found(last.from(), here.to(), here.sort(), here.parties(), false);
                }
                if (here.isHuman()) {
                    here = withPost(phrase, here);
                }
                found.add(here);
                at = here.to();
            }
        }
        List<Party> parties = found.stream()
                .flatMap(each -> each.parties().stream())
                .distinct()
                .toList();
        return new Match(parties, rest(phrase, found));
    }

    private @Nullable Found find(Phrase phrase, int at) {
        if (phrase.at(at).isSeparator()) {
            return null;
        }
        Found person = persons.find(phrase, at);
        Found longest = Stream.of(
                        person != null && isPartOfPost(phrase, person) ? null : person,
                        named(phrase, at),
                        posted(phrase, at),
                        PersonFinder.stranger(phrase, at))
                .filter(Objects::nonNull)
                .reduce((one, other) -> other.isBetterThan(one) ? other : one)
                .orElse(null);
        return longest == null || isQualified(phrase, longest) ? null : longest;
    }

    /** «Начальник отдела» of one person may be the beginning of another's post. */
    private boolean isPartOfPost(Phrase phrase, Found found) {
        int next = found.to();
        while (phrase.hasWordAt(next) && Posts.isFiller(phrase.at(next))) {
            next++;
        }
        return found.sort() == Found.Sort.POST && goesOn(phrase, next);
    }

    /** Whether a word follows that neither joins nor names somebody. */
    private boolean goesOn(Phrase phrase, int at) {
        return phrase.hasWordAt(at)
                && !Posts.isFiller(phrase.at(at))
                && persons.find(phrase, at) == null
                && named(phrase, at) == null
                && PersonFinder.stranger(phrase, at) == null;
    }

    private @Nullable Found named(Phrase phrase, int at) {
        if (phrase.at(at).isSeparator()) {
            return null;
        }
        return Stream.of(names.find(phrase, at), generics.find(phrase, at))
                .filter(Objects::nonNull)
                .reduce((one, other) -> other.isBetterThan(one) ? other : one)
                .orElse(null);
    }

    /** «Руководители ОО», «директор школы № 3», «специалисты управления образования»: the place stands for its people. */
    private @Nullable Found posted(Phrase phrase, int at) {
        boolean post = false;
        for (int i = at; phrase.hasWordAt(i) && Posts.isPart(phrase.at(i)); i++) {
            post |= Posts.isPart(phrase.at(i));
            int next = phrase.overLineBreak(i + 1);
            Found place = post && next < phrase.size() ? named(phrase, next) : null;
            if (place != null) {
                return new Found(at, place.to(), place.sort(), place.parties(), true);
            }
        }
        return null;
    }

    /** «Школы с низкими результатами» and «пилотные школы» are not all schools. */
    private boolean isQualified(Phrase phrase, Found found) {
        if (!found.isAllSchools()) {
            return false;
        }
        boolean after = phrase.hasWordAt(found.to())
                && (phrase.at(found.to()).normal().equals("с")
                        || (goesOn(phrase, found.to()) && !Posts.isStart(phrase.at(found.to()))));
        int before = found.from() - 1;
        return after || (before >= 0 && Posts.isQualifier(phrase.at(before)));
    }

    /** «Директор школы № 3 Орлова М.С.», «начальник управления образования Орлова М.С.»: the post belongs to the person. */
    private static boolean isPostOf(Phrase phrase, Found before, Found person) {
        return person.isHuman()
                && before.to() == person.from()
                && ((before.post() && Posts.isSingular(phrase.at(before.from()))) || before.sort() == Found.Sort.POST);
    }

    /** The post after a person's name, with or without a comma before it, belongs to the person. */
    private Found withPost(Phrase phrase, Found person) {
        int start = person.to();
        if (start < phrase.size()
                && phrase.at(start).isSeparator()
                && ",\n".contains(phrase.at(start).text())) {
            start = phrase.overLineBreak(start + 1);
        }
        if (!phrase.hasWordAt(start) || !startsPost(phrase, start, person)) {
            return person;
        }
        int to = start;
        while (phrase.hasWordAt(to) && (to == start || !startsOther(phrase, to))) {
            to++;
            if (to < phrase.size()
                    && phrase.at(to).isLineBreak()
                    && phrase.hasWordAt(to + 1)
                    && !phrase.at(to + 1).isCapitalised()
                    && !startsOther(phrase, to + 1)) {
                to++;
            }
        }
        return new Found(person.from(), to, person.sort(), person.parties(), false);
    }

    private boolean startsPost(Phrase phrase, int at, Found person) {
        PersonEntry entry = person.parties().isEmpty()
                ? null
                : persons.person(person.parties().get(0));
        List<Token> own = entry == null ? List.of() : Phrase.of(entry.post()).words();
        boolean ownPost =
                !own.isEmpty() && own.get(0).stem().equals(phrase.at(at).stem());
        Found other = find(phrase, at);
        if (other == null || other.sort() == Found.Sort.POST) {
            return ownPost || Posts.isStart(phrase.at(at)) || Posts.isPart(phrase.at(at));
        }
        if (other.isHuman() || other.isAllSchools() || !other.post() || !Posts.isSingular(phrase.at(at))) {
            return false;
        }
        Party place = other.parties().get(0);
        return entry == null || place.kind() == PartyKind.ORGANIZATION || place.equals(entry.place());
    }

    /** Inside of a post only what cannot be part of it starts another party: a person, or the schools' heads. */
    private boolean startsOther(Phrase phrase, int at) {
        Found other = find(phrase, at);
        return other != null
                && (other.isHuman()
                        || (other.isAllSchools() && other.post())
                        || (other.isAllSchools() && phrase.at(at).isCapitalised())
                        || other.parties().get(0).kind() == PartyKind.SCHOOL_GROUP);
    }

    /** What lies between the findings, cut at separators and without the words that only join. */
    private static String rest(Phrase phrase, List<Found> found) {
        List<String> rest = new ArrayList<>();
        int at = 0;
        for (Found each : found) {
            collect(phrase, at, each.from(), each.isHuman(), rest);
            if (each.sort() == Found.Sort.STRANGER) {
                rest.add(phrase.written(each.from(), each.to()));
            }
            at = each.to();
        }
        collect(phrase, at, phrase.size(), false, rest);
        return String.join("; ", rest);
    }

    private static void collect(Phrase phrase, int from, int to, boolean beforePerson, List<String> rest) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && !phrase.at(end).isSeparator()) {
                end++;
            }
            boolean postOfPerson = beforePerson && end == to && end > start && Posts.isStart(phrase.at(start));
            int first = start;
            int last = end;
            while (first < last && Posts.isFiller(phrase.at(first))) {
                first++;
            }
            while (first < last && Posts.isFiller(phrase.at(last - 1))) {
                last--;
            }
            if (first < last && !postOfPerson) {
                rest.add(phrase.written(first, last));
            }
            start = end + 1;
        }
    }
}
