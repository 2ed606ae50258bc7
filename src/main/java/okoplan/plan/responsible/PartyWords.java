package okoplan.plan.responsible;

import java.util.Set;
import java.util.regex.Pattern;
import okoplan.plan.responsible.Phrase.Token;

/** The words by which parties are told from each other where nobody is known by name. */
final class PartyWords {

    /** Words that begin a party, in the forms in which they begin one. */
    private static final Set<String> BEGINNINGS = words("""
            управление отдел департамент комитет министерство администрация центр служба кабинет методкабинет методцентр методслужба комиссия
            комиссии группа группы совет советы школа школы гимназия лицей организация организации учреждение
            учреждения институт муниципалитет коллектив команда команды объединение объединения руководители
            директора директор руководитель заместители заместитель зам замы завучи завуч методисты методист
            специалисты специалист педагоги педагог учителя учитель координаторы координатор эксперты эксперт
            наблюдатели организаторы организатор члены сотрудники работники психологи психолог педагоги-психологи
            педагог-психолог педагоги-организаторы учителя-предметники тьюторы тьютор наставники родители
            воспитатели консультанты консультант инспектор инспекторы секретарь операторы оператор председатель
            председатели заведующий заведующая заведующие начальник начальники библиотекарь кафедры кафедра библиотекари
            соцпедагог логопед дефектолог администраторы администратор общественность обучающиеся выпускники
            классные рабочая ведущий главный старший технические общественные муниципальный муниципальные
            школьные школьный все советник советники рук
            """);

    /** Words that begin a party also where the separator is lost: posts said of many, offices. */
    private static final Set<String> MANY = words("""
            руководители директора специалисты методисты педагоги учителя заместители администрация управление
            """);

    /** Posts said of one, beyond those of the matcher. */
    private static final Set<String> ONE = words("""
            оператор организатор библиотекарь психолог логопед тьютор администратор диспетчер член инженер
            программист педагог-психолог педагог-организатор воспитатель соцпедагог глава ответственный
            ответственная бухгалтер юрист и
            """);

    /** Offices. */
    private static final Set<String> OFFICES = words("""
            управление отдел департамент комитет министерство администрация центр служба кабинет методкабинет методцентр методслужба
            """);

    /** Words that join what follows to what stands before. */
    private static final Set<String> JOINING = words("""
            по при на в во с со для от за о об из и или не совместно имеющих имеющие
            """);

    /** Abbreviations that are a party by themselves. */
    private static final Set<String> ABBREVIATIONS = words("""
            оо оу уо имц ммс рмк ммц роо моуо рцоко рцои рмо шмо цок иро ппэ гиа оооо шнор
            """);

    /** Abbreviations of places, which say whose an office is. */
    private static final Set<String> PLACES = words("""
            мо мр го амо амр рф рк зато аго рб рт хмао янао
            """);

    private static final Pattern GENITIVE = Pattern.compile(".{2,}(ого|его|ых|их|ой|ей|ому|ему|ым|им|ыми|ими)");
    private static final Pattern SINGULAR = Pattern.compile(".{2,}(ый|ий|ой|ая|яя)");
    private static final Pattern UNKNOWN_POST = Pattern.compile("\\p{Ll}[\\p{Ll}-]{2,}[^\\P{Ll}ыиоеюуяэ]");
    private static final Pattern NOMINATIVE = Pattern.compile(".{2,}(ые|ие|ый|ий|ая|яя|ое|ее)");

    private PartyWords() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    static boolean isBeginning(Token word) {
        String normal = word.normal();
        int hyphen = normal.indexOf('-');
        return BEGINNINGS.contains(normal) || (hyphen > 0 && BEGINNINGS.contains(normal.substring(0, hyphen)));
    }

    static boolean isOfMany(Token word) {
        return MANY.contains(word.normal());
    }

    /** A post said of one person. */
    static boolean isOfOne(Token word) {
        return Posts.isSingular(word) || ONE.contains(word.normal());
    }

    /** A post that is on no list: a noun that neither is said of many nor names an office or a group. */
    static boolean isUnknownPost(Token word) {
        return UNKNOWN_POST.matcher(word.text()).matches()
                && !isBeginning(word)
                && !isJoining(word)
                && !isNominativeAdjective(word)
                && !isGenitiveAdjective(word);
    }

    static boolean isSingularAdjective(Token word) {
        return SINGULAR.matcher(word.normal()).matches();
    }

    static boolean isOffice(Token word) {
        return OFFICES.contains(word.normal());
    }

    static boolean isJoining(Token word) {
        return JOINING.contains(word.normal()) && !word.isInitial();
    }

    static boolean isAbbreviation(Token word) {
        return word.text().length() > 1 && word.text().chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    }

    /** An abbreviation that is a party by itself. */
    static boolean isWholeAbbreviation(Token word) {
        return isAbbreviation(word) && ABBREVIATIONS.contains(word.normal());
    }

    static boolean isPlace(Token word) {
        return PLACES.contains(word.normal());
    }

    static boolean isPost(Token word) {
        return Posts.isStart(word) && !isAbbreviation(word);
    }

    static boolean isGenitiveAdjective(Token word) {
        return GENITIVE.matcher(word.normal()).matches();
    }

    /** «Районное», «классные»; nouns such as «управление» only look like one. */
    static boolean isNominativeAdjective(Token word) {
        return NOMINATIVE.matcher(word.normal()).matches()
                && !isOffice(word)
                && !word.normal().endsWith("ание")
                && !word.normal().endsWith("ение");
    }
}
