package okoplan.exchange.reading.sheet;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** A date in a number format of Excel (ECMA-376, part 1, 18.8.31), with Russian names of months and days. */
final class DateDisplay {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final int RUSSIAN_NAMES = 3;
    private static final int FULL_NAME = 4;

    private final String format;
    private final LocalDateTime time;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private DateDisplay(String format, LocalDateTime time) {
        this.format = format;
        this.time = time;
    }

    static String of(String format, LocalDateTime time) {
        if (isLongDateOfTheSystem(format)) {
            return new DateDisplay("d mmmm yyyy \"г.\"", time).text();
        }
        return new DateDisplay(format.split(";", 2)[0], time).text();
    }

    private static boolean isLongDateOfTheSystem(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        return lower.startsWith("[$-f800]") || lower.startsWith("[$-x-sysdate]");
    }

    private String text() {
        while (at < format.length()) {
            char c = format.charAt(at);
            switch (Character.toLowerCase(c)) {
                case '"' -> quoted();
                case '\\', '_', '*' -> escaped(c);
                case '[' -> at = after(']');
                case 'y', 'г' -> year();
                case 'm' -> monthOrMinute();
                case 'd' -> day();
                case 'h' -> clock(time.getHour());
                case 's' -> clock(time.getSecond());
                case '@' -> at++;
                case '/' -> literal(".");
                default -> literal(String.valueOf(c));
            }
        }
        return text.toString().strip();
    }

    private void literal(String sign) {
        text.append(sign);
        at++;
    }

    private void quoted() {
        int end = after('"');
        text.append(format, at + 1, Math.max(at + 1, end - 1));
        at = end;
    }

    private void escaped(char kind) {
        if (kind == '\\' && at + 1 < format.length()) {
            text.append(format.charAt(at + 1));
        }
        at += 2;
    }

    /** The place after the next such sign. */
    private int after(char sign) {
        int end = format.indexOf(sign, at + 1);
        return end < 0 ? format.length() : end + 1;
    }

    private int run() {
        int from = at;
        char c = Character.toLowerCase(format.charAt(at));
        while (at < format.length() && Character.toLowerCase(format.charAt(at)) == c) {
            at++;
        }
        return at - from;
    }

    private void year() {
        text.append(run() > 2 ? String.valueOf(time.getYear()) : twoDigits(time.getYear() % 100));
    }

    private void clock(int value) {
        text.append(run() > 1 ? twoDigits(value) : String.valueOf(value));
    }

    private void day() {
        int length = run();
        if (length < RUSSIAN_NAMES) {
            text.append(length > 1 ? twoDigits(time.getDayOfMonth()) : String.valueOf(time.getDayOfMonth()));
        } else {
            text.append(time.getDayOfWeek()
                    .getDisplayName(length == RUSSIAN_NAMES ? TextStyle.SHORT : TextStyle.FULL, RUSSIAN));
        }
    }

    private void monthOrMinute() {
        boolean minute = isAfterHour() || isBeforeSecond();
        int length = run();
        if (minute && length <= 2) {
            text.append(length > 1 ? twoDigits(time.getMinute()) : String.valueOf(time.getMinute()));
        } else if (length == RUSSIAN_NAMES) {
            text.append(MONTHS.get(time.getMonthValue() - 1));
        } else if (length >= FULL_NAME) {
            text.append(monthName());
        } else {
            text.append(length > 1 ? twoDigits(time.getMonthValue()) : String.valueOf(time.getMonthValue()));
        }
    }

    /** «сентября» after a day, «Сентябрь» by itself. */
    private String monthName() {
        boolean withDay = format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "")
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*(?<!d)d{1,2}(?!d).*");
        String name = time.getMonth().getDisplayName(withDay ? TextStyle.FULL : TextStyle.FULL_STANDALONE, RUSSIAN);
        return withDay ? name : name.substring(0, 1).toUpperCase(RUSSIAN) + name.substring(1);
    }

    private boolean isAfterHour() {
        for (int i = at - 1; i >= 0; i--) {
            char c = Character.toLowerCase(format.charAt(i));
            if (Character.isLetter(c)) {
                return c == 'h';
            }
        }
        return false;
    }

    private boolean isBeforeSecond() {
        for (int i = at; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (Character.isLetter(c) && c != 'm') {
                return c == 's';
            }
        }
        return false;
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : String.valueOf(value);
    }
}
