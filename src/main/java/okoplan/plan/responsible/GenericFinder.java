package okoplan.plan.responsible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okoplan.plan.responsible.Executors.NamedEntry;
import okoplan.plan.responsible.Executors.Sort;
import okoplan.plan.responsible.Phrase.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words by which plans mean every school, the department or the methodical centre without naming them. */
final class GenericFinder {

    private static final List<String> SCHOOLS = List.of(
            "ОО",
            "ОУ",
            "ООО",
            "школы",
            "школа",
            "образовательные организации",
            "общеобразовательные организации",
            "образовательные учреждения",
            "общеобразовательные учреждения",
            "общеобразовательные школы",
            "подведомственные образовательные организации",
            "муниципальные образовательные организации",
            "муниципальные общеобразовательные организации",
            "муниципальные общеобразовательные учреждения");

    private static final List<String> OWN_SCHOOL = List.of(
            "администрация",
            "директор",
            "заместитель директора",
            "заместители директора",
            "педагоги",
            "учителя",
            "учителя-предметники",
            "педагогический коллектив",
            "классные руководители",
            "руководители ШМО",
            "руководители МО",
            "руководители методических объединений",
            "рабочая группа");

    private static final List<String> DEPARTMENT = List.of(
            "УО",
            "МОУО",
            "РОО",
            "управление образования",
            "управление образованием",
            "отдел образования",
            "департамент образования",
            "комитет образования",
            "комитет по образованию",
            "районный отдел образования",
            "муниципальный орган управления образованием",
            "орган управления образованием");

    private static final List<String> CENTRE = List.of(
            "ИМЦ",
            "ММС",
            "РМК",
            "ММЦ",
            "МЦ",
            "методический центр",
            "методическая служба",
            "методический кабинет",
            "методический отдел",
            "информационно-методический центр",
            "муниципальный методический центр",
            "муниципальная методическая служба",
            "районный методический кабинет",
            "районная методическая служба");

    /** Words after the generic ones that only say whose they are. */
    private static final Set<String> PLACE = Inflection.stems(
            "район",
            "округ",
            "город",
            "муниципалитет",
            "область",
            "край",
            "республика",
            "мо",
            "го",
            "мр",
            "администрация");

    private static final Set<String> PLACE_ADJECTIVES =
            Inflection.stems("муниципальный", "городской", "районный", "сельский", "наш");

    private record Words(List<String> stems, Party party) {}

    private final Map<String, List<Words>> byFirstWord = new HashMap<>();

    GenericFinder(Executors executors) {
        Party schools = executors.ownSchool() == null ? Party.allSchools() : executors.ownSchool();
        add(SCHOOLS, schools);
        if (executors.ownSchool() != null) {
            add(OWN_SCHOOL, schools);
        }
        add(DEPARTMENT, only(executors, Sort.DEPARTMENT));
        add(CENTRE, only(executors, Sort.METHODICAL_CENTRE));
    }

    @Nullable
    Found find(Phrase phrase, int at) {
        Found longest = null;
        for (Words words : byFirstWord.getOrDefault(phrase.at(at).stem(), List.of())) {
            int to = end(phrase, at, words.stems());
            if (to > at && (longest == null || to > longest.to())) {
                longest = Found.one(at, to, Found.Sort.GENERIC, words.party());
            }
        }
        return longest == null
                ? null
                : Found.one(
                        at,
                        overDuty(phrase, overPlace(phrase, longest.to())),
                        Found.Sort.GENERIC,
                        longest.parties().get(0));
    }

    private static int end(Phrase phrase, int at, List<String> stems) {
        int i = at;
        for (String stem : stems) {
            i = i > at ? phrase.overLineBreak(i) : i;
            if (i >= phrase.size() || !phrase.at(i).stem().equals(stem)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    /** Passes over «администрации Энского муниципального округа», «района». */
    private static int overPlace(Phrase phrase, int from) {
        int place = from;
        for (int i = from; ; i++) {
            i = phrase.overLineBreak(i);
            if (!phrase.hasWordAt(i)) {
                return place;
            }
            Token word = phrase.at(i);
            if (PLACE.contains(word.stem())) {
                place = i + 1;
            } else if (!PLACE_ADJECTIVES.contains(word.stem()) && !isPlaceName(word)) {
                return place;
            }
        }
    }

    /** Passes over «по УВР», «по учебно-воспитательной работе». */
    private static int overDuty(Phrase phrase, int from) {
        int to = from;
        if (phrase.hasWordAt(from) && phrase.at(from).normal().equals("по")) {
            for (int i = from + 1; phrase.hasWordAt(i) && Posts.isDuty(phrase.at(i)); i++) {
                to = i + 1;
            }
        }
        return to;
    }

    /** «Энского», «Заречной», and «Светлый» after «города». */
    private static boolean isPlaceName(Token word) {
        return word.isCapitalised() && !word.isInitial() && word.text().length() > 3;
    }

    private void add(List<String> phrases, @Nullable Party party) {
        if (party == null) {
            return;
        }
        for (String phrase : phrases) {
            List<String> stems =
                    Phrase.of(phrase).words().stream().map(Token::stem).toList();
            byFirstWord.computeIfAbsent(stems.get(0), k -> new ArrayList<>()).add(new Words(stems, party));
        }
    }

    private static @Nullable Party only(Executors executors, Sort sort) {
        List<NamedEntry> entries =
                executors.named().stream().filter(entry -> entry.sort() == sort).toList();
        return entries.size() == 1 ? entries.get(0).party() : null;
    }
}
