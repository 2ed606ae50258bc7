package okoplan.exchange.recognition;

import java.util.regex.Pattern;

/** Tells texts that name people and offices from other texts. */
final class PeopleWords {

    private static final int LONGEST_PARTY = 200;

    private static final String NAME =
            "(?-i:(?<![\\p{L}.])[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\\s+[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.)?"
                    + "|(?<![\\p{L}.])[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.\\s?)?[А-ЯЁ][а-яё]+)";
    private static final String OFFICE =
            "руководител|директор|заместител|зам\\.|зав\\.|заведующ|завуч|методист|специалист|начальник|управлени[ея]|отдел"
                    + "|департамент|комитет|администраци|учител[яь]|педагог|координатор|ответственн|комисси[яи]|рабоч\\p{L}+ групп"
                    + "|оператор|психолог|эксперт[ы]?\\b|наблюдател[иь]|организатор|тьютор|председател|инспектор|секретар|куратор"
                    + "|кафедр|совет[ы]?\\b|центр\\b|школ[аы]\\b|гимнази[яи]|лице[йи]\\b|классн\\p{L}+ руковод|образовательные организации"
                    + "|общеобразовательные|организации\\b|учреждени[яе]\\b|главн|ведущ|старш|член[ы]?\\b|команд[аы]\\b|работник|сотрудник";
    private static final Pattern NAMES = Pattern.compile(
            "(?iu)" + NAME + "|\\b(?:(?-i:ОО|ОУ|ИМЦ|ММС|РМО|МБОУ|МКУ|МКОУ)\\b|" + OFFICE + ")",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PARTY = Pattern.compile(
            "(?iu)^(?:[–—•·*-]\\s*|\\d{1,2}[.)]\\s*)?(?:" + NAME
                    + "|(?:(?:вс[её]|сам\\p{L}+|\\p{L}+(?:ые|ие|ый|ий|ая|яя|ое|ее))\\s+){0,2}(?:" + OFFICE
                    + ")|(?-i:[А-ЯЁ]{2,8}\\b(?:\\s|$|[,;/])|[а-яё]?[А-ЯЁ]{2,8}\\b\\s*«)).*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PERSON = Pattern.compile("(?iu)" + NAME, Pattern.UNICODE_CHARACTER_CLASS);

    private PeopleWords() {}

    static boolean namesPerson(String text) {
        return PERSON.matcher(text).find();
    }

    /** Somebody is named somewhere in the text. */
    static boolean namesSomebody(String text) {
        return NAMES.matcher(text).find();
    }

    /** The text begins with somebody, and is no long story. */
    static boolean isParty(String text) {
        return text.length() <= LONGEST_PARTY && PARTY.matcher(text.strip()).matches();
    }
}
