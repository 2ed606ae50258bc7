package okoplan.plan.responsible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okoplan.plan.responsible.Phrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * Splits a responsible phrase into its parties without knowing who works in the municipality: a comma may stand inside of
 * a party («Орлова М.С., начальник отдела»), and between two parties nothing may stand at all.
 */
public final class PartySplitter {

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(ответственн(ый|ые|ая)( исполнител[ьи])?|исполнител[ьи])\\s*[:–—-]\\s*");
    private static final Pattern EDGES = Pattern.compile(
            "(?u)^(?:[\\s,;/.–—•·\\-]|\\d{1,2}[.)]\\s|(?iu:и|а также)\\s)+|[\\s,;/–—•·\\-:]+$|(?iu:\\s(?:и|а также))$");

    /** Words that begin a party, in the forms in which they begin one. */
    private static final Set<String> BEGINNINGS = Set.of(
            "управление", "отдел", "департамент", "комитет", "министерство", "администрация", "центр", "служба", "кабинет",
            "комиссия", "комиссии", "группа", "группы", "совет", "советы", "школа", "школы", "гимназия", "лицей", "организация", "организации",
            "учреждение", "учреждения", "институт", "муниципалитет", "коллектив", "команда", "команды", "объединение", "объединения",
            "руководители", "директора", "директор", "руководитель", "заместители", "заместитель", "зам", "замы", "завучи", "завуч", "методисты",
            "методист", "специалисты", "специалист", "педагоги", "педагог", "учителя", "учитель", "координаторы", "координатор",
            "эксперты", "эксперт", "наблюдатели", "организаторы", "организатор", "члены", "сотрудники", "работники", "психологи", "психолог",
            "педагоги-психологи", "педагог-психолог", "педагоги-организаторы", "учителя-предметники", "тьюторы", "тьютор", "наставники", "родители",
            "воспитатели", "консультанты", "консультант", "инспектор", "инспекторы", "секретарь", "операторы", "оператор", "председатель", "председатели",
            "заведующий", "заведующая", "заведующие", "начальник", "начальники", "библиотекарь", "библиотекари", "соцпедагог", "логопед",
            "дефектолог", "администраторы", "администратор", "общественность", "обучающиеся", "выпускники", "классные", "рабочая", "ведущий",
            "главный", "старший", "технические", "общественные", "муниципальный", "муниципальные", "школьные", "школьный", "все", "советник", "советники");

    /** Posts said of many: they begin a party also where the separator is lost. */
    private static final Set<String> MANY = Set.of(
            "руководители", "директора", "специалисты", "методисты", "педагоги", "учителя", "заместители", "администрация", "управление");

    /** Posts said of one, beyond those of the matcher. */
    private static final Set<String> ONE = Set.of(
            "оператор", "организатор", "библиотекарь", "психолог", "логопед", "тьютор", "администратор", "диспетчер", "член", "инженер", "программист",
            "педагог-психолог", "педагог-организатор", "воспитатель", "соцпедагог", "глава", "ответственный", "ответственная", "бухгалтер", "юрист", "и");

    private static final Set<String> OFFICES =
            Set.of("управление", "отдел", "департамент", "комитет", "министерство", "администрация", "центр", "служба", "кабинет", "методический", "муниципальный");
    private static final Set<String> JOINING =
            Set.of("по", "при", "на", "в", "во", "с", "со", "для", "от", "за", "о", "об", "из", "и", "или", "не", "совместно", "имеющих", "имеющие");
    private static final Set<String> WHOLE_ABBREVIATIONS =
            Set.of("оо", "оу", "уо", "имц", "ммс", "рмк", "ммц", "роо", "моуо", "рцоко", "рцои", "рмо", "шмо", "цок", "иро", "ппэ", "гиа", "оооо", "шнор");
    private static final Pattern GENITIVE_ADJECTIVE = Pattern.compile(".{2,}(ого|его|ых|их|ой|ей|ому|ему|ым|им|ыми|ими)");
    private static final Pattern NOMINATIVE_ADJECTIVE = Pattern.compile(".{2,}(ые|ие|ый|ий|ая|яя|ое|ее)");

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
        String plain = LABEL.matcher(responsible.strip()).replaceFirst("");
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
        if (word.isNumber() || JOINING.contains(word.normal())) {
            return false;
        }
        if (isPersonOnly(at) && isOnePost(at)) {
            return false;
        }
        if (Posts.isDuty(word) && saysDuty(at)) {
            return false;
        }
        if (word.isCapitalised() || BEGINNINGS.contains(word.normal())) {
            return newLine || !isGenitiveOfList(at);
        }
        if (GENITIVE_ADJECTIVE.matcher(word.normal()).matches()) {
            return false;
        }
        if (NOMINATIVE_ADJECTIVE.matcher(word.normal()).matches()) {
            return true;
        }
        return !governsList();
    }

    /** «Учителя русского языка, Математики» hardly occurs: a capital letter begins a party. */
    private boolean isGenitiveOfList(int at) {
        Token word = phrase.at(at);
        return !word.isCapitalised() && word.normal().equals("организации") && governsList();
    }

    private boolean beginsAfterBreak(int at, Token before) {
        Token word = phrase.at(at);
        if (word.isNumber() || JOINING.contains(word.normal()) || isJoining(before)) {
            return false;
        }
        if (isPerson(at)) {
            return named || !isOnePost(from);
        }
        if (isPersonOnly(at) && isOnePost(at)) {
            return false;
        }
        if (word.isCapitalised()) {
            boolean abbreviationOfPost = isAbbreviation(word) && isPostWord(before);
            return !abbreviationOfPost && !GENITIVE_ADJECTIVE.matcher(before.normal()).matches();
        }
        boolean adjective = NOMINATIVE_ADJECTIVE.matcher(before.normal()).matches() && !before.normal().equals("управление");
        if (adjective && !isAbbreviation(before)) {
            return false;
        }
        boolean second = before.normal().startsWith("зам") && word.normal().startsWith("директор");
        return !second
                && (BEGINNINGS.contains(word.normal()) || NOMINATIVE_ADJECTIVE.matcher(word.normal()).matches());
    }

    private boolean beginsAfterNothing(int at, Token before) {
        Token word = phrase.at(at);
        if (isPerson(at)) {
            return named || !isPostBeforeName(at);
        }
        if (before.normal().equals("и") && !before.isInitial()) {
            return beginsAfterAnd(at);
        }
        if (isJoining(before) || before.normal().startsWith("зам") || word.isInitial()) {
            return false;
        }
        if (MANY.contains(word.normal())) {
            boolean adjective = NOMINATIVE_ADJECTIVE.matcher(before.normal()).matches() && !OFFICES.contains(before.normal())
                    || GENITIVE_ADJECTIVE.matcher(before.normal()).matches();
            return !adjective && isWhole(at) && !isPostWord(before);
        }
        return false;
    }

    /** «Орлова М.С. и руководители ОО», «управление образования и ОО» are two, «руководители и педагоги ОО» is one. */
    private boolean beginsAfterAnd(int at) {
        Token word = phrase.at(at);
        boolean strong = isAbbreviation(word) || (MANY.contains(word.normal()) && phrase.hasWordAt(at + 1)) || OFFICES.contains(word.normal());
        return strong && (named || isWholeAbbreviation(from, at - 1) || (OFFICES.contains(phrase.at(from).normal()) && at - from > 2));
    }

    /** What stands from the party's beginning to here can be a party by itself. */
    private boolean isWhole(int at) {
        return named || isWholeAbbreviation(from, at) || at - from > 1;
    }

    private boolean isWholeAbbreviation(int start, int end) {
        return end - start == 1 && WHOLE_ABBREVIATIONS.contains(phrase.at(start).normal()) && isAbbreviation(phrase.at(start));
    }

    private static boolean isJoining(Token word) {
        return JOINING.contains(word.normal()) && !word.isInitial();
    }

    private static boolean isAbbreviation(Token word) {
        return word.text().length() > 1 && word.text().chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    }

    private static boolean isPostWord(Token word) {
        return Posts.isStart(word) && !isAbbreviation(word);
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
        boolean acting = word.normal().equals("и") && phrase.hasWordAt(at + 1) && phrase.at(at + 1).normal().equals("о");
        return acting
                || word.normal().equals("врио")
                || Posts.isSingular(word)
                || ONE.contains(word.normal())
                || (NOMINATIVE_ADJECTIVE.matcher(word.normal()).matches()
                        && phrase.hasWordAt(at + 1)
                        && (Posts.isSingular(phrase.at(at + 1)) || ONE.contains(phrase.at(at + 1).normal())));
    }

    /** A post before the name belongs to it: «методист Лукина Р.Т.». */
    private boolean isPostBeforeName(int at) {
        return isOnePost(from) || (at - from == 1 && !isAbbreviation(phrase.at(from)) && !phrase.at(from).isNumber() && !MANY.contains(phrase.at(from).normal()));
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
    private boolean governsList() {
        Token first = phrase.at(from);
        return OFFICES.contains(first.normal())
                || first.normal().startsWith("учител")
                || Posts.isStart(first)
                || PersonFinder.stranger(phrase, from) != null;
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
