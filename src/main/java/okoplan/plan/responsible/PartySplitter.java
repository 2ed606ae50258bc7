package okoplan.plan.responsible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import okoplan.plan.responsible.Phrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * Splits a responsible phrase into its parties without knowing who works in the municipality: a comma may stand inside of
 * a party («Орлова М.С., начальник отдела»), and between two parties nothing may stand at all.
 */
public final class PartySplitter {

    private static final Pattern OFFICE_STEMS =
            Pattern.compile("(отдел|управлен|департамент|комитет|министерств)\\p{L}*");
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(ответственн(ый|ые|ая)( исполнител[ьи])?|исполнител[ьи])\\s*[:–—-]\\s*");
    private static final Pattern BULLET = Pattern.compile("(?:^|\\n)\\h*[–—•·▪*-]\\h*(?=[\\p{L}«])");
    private static final Pattern COUNTED =
            Pattern.compile("1[.)]\\s*\\p{L}.*[\\s;,]2[.)]\\s*[\\p{L}«].*", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("(?<![^\\s;,])\\d{1,2}[.)]\\s*(?=[\\p{L}«])");
    private static final Pattern EDGES = Pattern.compile(
            "(?u)^(?:[\\s,;/.–—•·\\-]|\\d{1,2}[.)]\\s|(?iu:и|а также)\\s)+|[\\s,;/–—•·\\-:]+$|(?iu:\\s(?:и|а также))$");

    private final String text;
    private final Phrase phrase;
    private final int[] depth;
    private int from;
    private boolean named;

    private PartySplitter(String text) {
        this.text = text;
        this.phrase = Phrase.of(text);
        this.depth = depths(text);
    }

    /** The parties as written, in order. */
    public static List<String> split(String responsible) {
        String plain = parted(LABEL.matcher(responsible.strip()).replaceFirst(""));
        List<String> parties = new ArrayList<>();
        for (String party : new PartySplitter(plain).cut()) {
            String trimmed = trimmed(party);
            boolean aside = trimmed.startsWith("(") && !parties.isEmpty();
            if (aside) {
                parties.set(parties.size() - 1, parties.get(parties.size() - 1) + " " + trimmed);
            } else if (trimmed.chars().anyMatch(Character::isLetterOrDigit)) {
                parties.add(trimmed);
            }
        }
        return parties;
    }

    /** With a semicolon before every item of a list: «1. Орлова М.С. 2. ОО», or lines that begin with a dash. */
    private static String parted(String text) {
        String lines = BULLET.matcher(text).replaceAll(";\n");
        return COUNTED.matcher(lines).matches() ? COUNT.matcher(lines).replaceAll("; ") : lines;
    }

    private static String trimmed(String party) {
        String one = party.replaceAll("\\s+", " ").strip();
        String before;
        do {
            before = one;
            one = EDGES.matcher(one).replaceAll("").strip();
        } while (!one.equals(before));
        boolean sentence = one.endsWith(".") && one.matches("(?su).*\\p{Ll}{4,}\\.");
        return sentence ? one.substring(0, one.length() - 1) : one;
    }

    private List<String> cut() {
        List<String> parties = new ArrayList<>();
        int start = 0;
        int next = 0;
        for (int i = 0; i < phrase.size(); i++) {
            Token token = phrase.at(i);
            if (i < next || token.isSeparator() || depth[token.start()] > 0) {
                continue;
            }
            Token before = lastWordBefore(i);
            if (before != null && beginsParty(i, before)) {
                int end = bracketBefore(token.start());
                parties.add(text.substring(start, end));
                start = end;
                from = i;
                named = false;
            }
            Found person = PersonFinder.stranger(phrase, i);
            if (person != null) {
                named = true;
                next = person.to();
            }
        }
        parties.add(text.substring(start));
        return parties;
    }

    /** A bracket or a quote that opens right before the word belongs to it. */
    private int bracketBefore(int at) {
        int end = at;
        while (end > 0 && "«\"(".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean beginsParty(int at, Token before) {
        String separators = separatorsBefore(at);
        if (separators.contains(";")) {
            return true;
        }
        if (separators.contains("/")) {
            return !before.normal().equals("и") && !phrase.at(at).isNumber();
        }
        if (separators.contains(",")) {
            return beginsAfterComma(at, separators.contains("\n"));
        }
        if (separators.contains("\n")) {
            return beginsAfterBreak(at, before);
        }
        return beginsAfterNothing(at, before);
    }

    private String separatorsBefore(int at) {
        StringBuilder separators = new StringBuilder();
        for (int i = at - 1; i >= 0 && phrase.at(i).isSeparator(); i--) {
            separators.append(phrase.at(i).text());
        }
        return separators.toString();
    }

    private @Nullable Token lastWordBefore(int at) {
        int i = at - 1;
        while (i >= 0 && phrase.at(i).isSeparator()) {
            i--;
        }
        return i < 0 ? null : phrase.at(i);
    }

    private boolean beginsAfterComma(int at, boolean newLine) {
        Token word = phrase.at(at);
        if (isPerson(at)) {
            return true;
        }
        if (word.isNumber() || PartyWords.isJoining(word)) {
            return false;
        }
        boolean postOfPerson = isPersonOnly(at) && isOnePost(at);
        boolean duty = Posts.isDuty(word) && saysDuty(at);
        if (postOfPerson || duty) {
            return false;
        }
        if (word.isCapitalised() || PartyWords.isBeginning(word)) {
            boolean genitive = word.normal().equals("организации") && governsList(at);
            return newLine || !genitive;
        }
        if (PartyWords.isGenitiveAdjective(word)) {
            return false;
        }
        return PartyWords.isNominativeAdjective(word) || !governsList(at);
    }

    private boolean beginsAfterBreak(int at, Token before) {
        Token word = phrase.at(at);
        if (word.isNumber() || PartyWords.isJoining(word) || PartyWords.isJoining(before)) {
            return false;
        }
        if (isPerson(at)) {
            return named || !isOnePost(from);
        }
        if (isPersonOnly(at) && isOnePost(at)) {
            return false;
        }
        if (word.isCapitalised()) {
            boolean ofPost = PartyWords.isAbbreviation(word) && PartyWords.isPost(before);
            return !ofPost && !PartyWords.isGenitiveAdjective(before);
        }
        boolean deputy = before.normal().startsWith("зам") && word.normal().startsWith("директор");
        return !deputy
                && !PartyWords.isNominativeAdjective(before)
                && (PartyWords.isBeginning(word) || PartyWords.isNominativeAdjective(word));
    }

    private boolean beginsAfterNothing(int at, Token before) {
        Token word = phrase.at(at);
        if (isPerson(at)) {
            return named || !isPostBeforeName(at);
        }
        if (before.normal().equals("и") && !before.isInitial()) {
            return beginsAfterAnd(at);
        }
        if (PartyWords.isJoining(before) || before.normal().startsWith("зам") || word.isInitial()) {
            return false;
        }
        if (isOfficeAt(at)) {
            boolean named =
                    before.normal().equals("учреждение") || before.normal().equals("организация");
            return isWhole(at) && !PartyWords.isNominativeAdjective(before) && !named && !PartyWords.isPost(before);
        }
        if (PartyWords.isOfMany(word)) {
            boolean adjective = PartyWords.isNominativeAdjective(before) || PartyWords.isGenitiveAdjective(before);
            return !adjective && isWhole(at) && !PartyWords.isPost(before);
        }
        return PartyWords.isAbbreviation(word) && !PartyWords.isPlace(word) && isOfficeSoFar(at);
    }

    /** «Управление», «районное управление». */
    private boolean isOfficeAt(int at) {
        Token word = phrase.at(at);
        return PartyWords.isOffice(word)
                || (PartyWords.isNominativeAdjective(word)
                        && phrase.hasWordAt(at + 1)
                        && PartyWords.isOffice(phrase.at(at + 1)));
    }

    /** The party so far is the whole name of an office: «управление образования», after which «ОО» is another party. */
    private boolean isOfficeSoFar(int at) {
        boolean centre = phrase.at(from).normal().equals("центр")
                || phrase.at(from).normal().equals("служба");
        return isOfficeAt(from) && !centre && at - from > 1 && !PartyWords.isNominativeAdjective(phrase.at(at - 1));
    }

    /** «Орлова М.С. и руководители ОО», «управление образования и ОО» are two, «руководители и педагоги ОО» is one. */
    private boolean beginsAfterAnd(int at) {
        Token word = phrase.at(at);
        boolean strong = PartyWords.isAbbreviation(word)
                || (PartyWords.isOfMany(word) && phrase.hasWordAt(at + 1))
                || isOfficeAt(at);
        boolean abbreviation = at - from == 2 && PartyWords.isWholeAbbreviation(phrase.at(from));
        return strong && (named || abbreviation || (isOfficeAt(from) && at - from > 2));
    }

    /** What stands from the party's beginning to here can be a party by itself. */
    private boolean isWhole(int at) {
        return named || at - from > 1 || PartyWords.isWholeAbbreviation(phrase.at(from));
    }

    private boolean isPerson(int at) {
        return PersonFinder.stranger(phrase, at) != null;
    }

    /** The party so far is a name and nothing else. */
    private boolean isPersonOnly(int at) {
        Found person = PersonFinder.stranger(phrase, from);
        if (person == null) {
            return false;
        }
        for (int i = person.to(); i < at; i++) {
            if (!phrase.at(i).isSeparator()) {
                return false;
            }
        }
        return true;
    }

    /** A post said of one person begins here. */
    private boolean isOnePost(int at) {
        Token word = phrase.at(at);
        Token next = phrase.hasWordAt(at + 1) ? phrase.at(at + 1) : null;
        boolean acting =
                word.normal().equals("и") && next != null && next.normal().equals("о");
        return acting
                || word.normal().equals("врио")
                || PartyWords.isOfOne(word)
                || (PartyWords.isNominativeAdjective(word) && next != null && PartyWords.isOfOne(next))
                || PartyWords.isUnknownPost(word)
                || (PartyWords.isSingularAdjective(word) && next != null && PartyWords.isUnknownPost(next));
    }

    /** A post before the name belongs to it: «методист Лукина Р.Т.». */
    private boolean isPostBeforeName(int at) {
        Token first = phrase.at(from);
        boolean word = at - from == 1 && !PartyWords.isAbbreviation(first) && !first.isNumber();
        return isOnePost(from) || (word && !PartyWords.isOfMany(first));
    }

    private boolean saysDuty(int at) {
        for (int i = from; i < at; i++) {
            if (phrase.at(i).normal().equals("по")) {
                return true;
            }
        }
        return false;
    }

    /** The party names an office or a subject that lists what it is in charge of: «отдел опеки, попечительства». */
    private boolean governsList(int at) {
        Token first = phrase.at(from);
        boolean office = false;
        for (int i = from; i < at; i++) {
            office |= PartyWords.isOffice(phrase.at(i))
                    || OFFICE_STEMS.matcher(phrase.at(i).normal()).matches();
        }
        return office || saysDuty(at) || (first.normal().startsWith("учител") && at - from > 2);
    }

    private static int[] depths(String text) {
        int[] depths = new int[text.length() + 1];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '«') {
                depth++;
            } else if ((c == ')' || c == '»') && depth > 0) {
                depth--;
            }
            depths[i] = depth;
        }
        if (depth > 0) {
            // What is never closed protects nothing
            Arrays.fill(depths, 0);
        }
        return depths;
    }
}
