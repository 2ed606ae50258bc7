package okoplan.plan.responsible;

import java.util.Set;
import okoplan.plan.responsible.Phrase.Token;

/** The words posts are made of. */
final class Posts {

    /** Words a post begins with. */
    private static final Set<String> STARTS = Inflection.stems(
            "начальник",
            "заместитель",
            "зам",
            "специалист",
            "методист",
            "директор",
            "заведующий",
            "зав",
            "руководитель",
            "консультант",
            "инспектор",
            "секретарь",
            "координатор",
            "председатель",
            "эксперт",
            "педагог",
            "учитель",
            "завуч",
            "советник",
            "администратор",
            "диспетчер",
            "член",
            "оператор",
            "психолог",
            "ведущий",
            "главный");

    /** What deputies are in charge of. */
    private static final Set<String> DUTIES = Inflection.stems(
            "УВР",
            "ВР",
            "УМР",
            "НМР",
            "УР",
            "воспитательная",
            "учебная",
            "учебно-воспитательная",
            "учебно-методическая",
            "научно-методическая",
            "методическая",
            "работа",
            "и");

    /** Words that may stand in or before a post and name nobody by themselves. */
    private static final Set<String> PARTS = Inflection.stems(
            "старший",
            "ответственный",
            "муниципальный",
            "школьный",
            "администрация",
            "по",
            "педагогический",
            "работник",
            "коллектив",
            "все",
            "классный",
            "сотрудник",
            "управленческий",
            "команда",
            "группа",
            "представитель",
            "их");

    /** Posts said of one person. */
    private static final Set<String> SINGULAR = Set.of(
            "начальник",
            "заместитель",
            "зам",
            "специалист",
            "методист",
            "директор",
            "заведующий",
            "заведующая",
            "зав",
            "руководитель",
            "консультант",
            "инспектор",
            "секретарь",
            "координатор",
            "председатель",
            "эксперт",
            "завуч",
            "советник",
            "ведущий",
            "главный",
            "старший",
            "педагог",
            "учитель");

    /** Words between parties that name nobody. */
    private static final Set<String> FILLERS = Set.of(
            "и",
            "а",
            "также",
            "совместно",
            "с",
            "при",
            "участии",
            "участием",
            "по",
            "согласованию",
            "др",
            "другие",
            "ответственный",
            "ответственные",
            "исполнитель",
            "исполнители",
            "все",
            "далее",
            "в",
            "т",
            "ч");

    private static final Set<String> ADJECTIVE_ENDINGS =
            Set.of("ые", "ие", "ая", "яя", "ых", "их", "ой", "ый", "ий", "ого", "его");

    private Posts() {}

    static boolean isStart(Token word) {
        return STARTS.contains(word.stem());
    }

    static boolean isPart(Token word) {
        return isStart(word) || PARTS.contains(word.stem()) || DUTIES.contains(word.stem());
    }

    static boolean isDuty(Token word) {
        return DUTIES.contains(word.stem());
    }

    static boolean isSingular(Token word) {
        return SINGULAR.contains(word.normal());
    }

    /** An adjective that picks some out of many: «пилотные», «базовых», «Лесная». */
    static boolean isQualifier(Token word) {
        return word.text().length() > 3
                && !PARTS.contains(word.stem())
                && !word.normal().equals(word.stem())
                && ADJECTIVE_ENDINGS.stream().anyMatch(word.normal()::endsWith);
    }

    static boolean isFiller(Token word) {
        return !word.isInitial() && FILLERS.contains(word.normal());
    }
}
