package okoplan.exchange.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column of a plan holds. The order of the constants is the order in which headings are tried. */
public enum ColumnMeaning {
    /** Not taken over. */
    NONE(
            "отметк|(^|\\b)факт(?!ор)|^примечан|финанс|бюджет|стоимост|^сумма|объем|аудитори|категори|участник|^мест[оа]\\b"
                    + "|^исполнени|^выполнени|(информаци|сведени|отчет)[а-я]* .{0,25}(исполн|выполн|реализ)|^контрол"
                    + "|^форм[аы]\\b(?!.*(результат|представлени|завершени|документ|отчет))|^охват|^количество|^класс"),
    NUMBER("^№|^n°|^n\\b|^no\\b|п\\s*[/\\\\.]?\\s*п\\b|^номер|^#"),
    RESPONSIBLE("ответствен|исполнител|^кто\\b"),
    DEADLINE("срок|период|^дат[аы]\\b|врем[ея]|когда|^месяц|график"),
    RESULT(
            "результат|показател|эффект|продукт|индикатор|вид документа|вид отчет|форм[аы] (представлен|завершен|документ|отчет)"
                    + "|выход|^итог|подтвержда"),
    TITLE(
            "мероприят|наименован|содержан|действи|деятельност|направлени|вид работ|виды работ|^что\\b|\\bтем[аы]\\b|\\bтематик|задач"
                    + "|перечень|^работ|^мер[аы]?\\b|вопрос|^цел[ьи]|^этап|^раздел|^критери|^блок|механизм|^план\\b");

    private static final int LONGEST_HEADING = 120;
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "(наименован|перечень|список).*(показател|школ|организац|учрежден|товар|услуг|предмет|\\bоо\\b|\\bоу\\b)");

    private static final Pattern DATED = Pattern.compile(
            "([^(,/;]*(?:мероприят|содержан|действи|работ|меры)[^(,/;]*?)\\s*(?:[(,/;]|\\sи\\s)\\s*(?:и\\s+)?(?:сроки?|даты?)(?:\\s+\\p{L}+)?\\s*\\)?");

    private final Pattern heading;

    ColumnMeaning(String heading) {
        this.heading = Pattern.compile(heading, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What a heading says its column is; empty when the words are no heading known here. */
    static Optional<ColumnMeaning> ofHeading(String text) {
        String words = normal(text);
        if (words.isEmpty() || words.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        if (isDatedMeasure(words)) {
            return Optional.of(TITLE);
        }
        for (ColumnMeaning meaning : values()) {
            if (meaning.heading.matcher(words).find()) {
                boolean other =
                        meaning == TITLE && OF_SOMETHING_ELSE.matcher(words).find();
                return other ? Optional.empty() : Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    /** «Срок, ответственный»: both in one column. */
    static boolean isDeadlineAndParty(String heading) {
        String words = normal(heading);
        return words.length() <= LONGEST_HEADING
                && RESPONSIBLE.heading.matcher(words).find()
                && words.matches(".*\\b(срок[иа]?|дат[аы])\\b.*")
                && NONE.heading.matcher(words).results().findAny().isEmpty();
    }

    /** «Мероприятие (срок)», «Мероприятия, сроки»: measures, each with its deadline behind its words. */
    static boolean isDatedMeasure(String heading) {
        Matcher matcher = DATED.matcher(normal(heading));
        return matcher.matches()
                && DEADLINE.heading
                        .matcher(matcher.group(1))
                        .results()
                        .findAny()
                        .isEmpty()
                && TITLE.heading.matcher(matcher.group(1)).find();
    }

    /** In lower case and on one line, with Cyrillic letters for the Greek ones that look like them. */
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('π', 'п')
                .replace('ё', 'е')
                .replaceAll("(?<=\\p{L})-\\s*\\n\\s*(?=\\p{Ll})", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
