package okoplan.plan.paste;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a plan holds. The order of the constants is the order in which headings are tried. */
public enum ColumnMeaning {
    /** Not taken over. */
    NONE("отметк.{0,30}(выполн|исполн)|факт"),
    NUMBER("№|^n°|^n\\b|п\\s*[/\\\\.]\\s*п|^номер|^#"),
    RESPONSIBLE("ответствен|исполнител|^кто\\b"),
    DEADLINE("срок|период|^дат[аы]\\b|врем[ея]|когда"),
    RESULT("результат|показател|примечан|эффект|продукт|индикатор|вид документа|форма представлен|выход"),
    TITLE("мероприят|наименован|содержан|действи|направлени|вид деятельности|вид работ|виды работ|^что\\b|тема|задач");

    private static final int LONGEST_HEADING = 90;

    private final Pattern heading;

    ColumnMeaning(String heading) {
        this.heading = Pattern.compile(heading);
    }

    /** What a heading says its column is; empty when the words are no heading known here. */
    static Optional<ColumnMeaning> ofHeading(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replace('π', 'п')
                .replace('ё', 'е')
                .replaceAll("\\s+", " ")
                .strip();
        if (words.isEmpty() || words.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        for (ColumnMeaning meaning : values()) {
            if (meaning.heading.matcher(words).find()) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }
}
