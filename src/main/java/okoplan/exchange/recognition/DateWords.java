package okoplan.exchange.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as orders have them: «от «30» ноября 2022 г.», «15.08.2022», «29» 08. 2012. */
final class DateWords {

    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    private static final String DAY = "[«\"“„]?\\s?(\\d{1,2})\\s?[»\"”]?";
    private static final Pattern DATE = Pattern.compile("(?iu)(?<![\\d.])(?:" + DAY
            + "\\s?(?:(?<words>янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\s?[.,]?\\s?"
            + "|[.\\s/]{1,2}(?<month>\\d{1,2})\\s?[./]\\s?)(?<year>(?:19|20)\\d\\d|\\d\\d(?!\\d))"
            + "|(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d))");

    private DateWords() {}

    /** The first date in the text, null when there is none. */
    static @Nullable LocalDate first(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            LocalDate date = date(matcher);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        try {
            if (matcher.group("iso") != null) {
                return LocalDate.parse(matcher.group("iso"));
            }
            int year = Integer.parseInt(matcher.group("year"));
            String words = matcher.group("words");
            int month = words == null ? Integer.parseInt(matcher.group("month")) : month(words);
            return LocalDate.of(year < 100 ? 2000 + year : year, month, Integer.parseInt(matcher.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (lower.startsWith(MONTHS.get(i))) {
                return i + 1;
            }
        }
        throw new DateTimeException(word);
    }
}
