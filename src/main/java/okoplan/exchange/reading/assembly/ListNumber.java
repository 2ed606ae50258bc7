package okoplan.exchange.reading.assembly;

import java.util.Locale;

/** The number of a list item in the kinds of numerals that office programs have. */
public enum ListNumber {
    DECIMAL,
    DECIMAL_ZERO,
    LOWER_ROMAN,
    UPPER_ROMAN,
    LOWER_LATIN,
    UPPER_LATIN,
    LOWER_RUSSIAN,
    UPPER_RUSSIAN,
    BULLET,
    NONE;

    /** As Word and LibreOffice count them: without ё, й, ъ and ь. */
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int MOST_ROMAN = 5_000;
    private static final int MOST_REPEATED = 20;

    public String of(int value) {
        return switch (this) {
            case DECIMAL -> Integer.toString(value);
            case DECIMAL_ZERO -> value >= 0 && value < 10 ? "0" + value : Integer.toString(value);
            case LOWER_ROMAN -> roman(value);
            case UPPER_ROMAN -> roman(value).toUpperCase(Locale.ROOT);
            case LOWER_LATIN -> letter(value, LATIN);
            case UPPER_LATIN -> letter(value, LATIN).toUpperCase(Locale.ROOT);
            case LOWER_RUSSIAN -> letter(value, RUSSIAN);
            case UPPER_RUSSIAN -> letter(value, RUSSIAN).toUpperCase(Locale.ROOT);
            case BULLET, NONE -> "";
        };
    }

    private static String roman(int value) {
        if (value < 1 || value > MOST_ROMAN) {
            return Integer.toString(value);
        }
        StringBuilder text = new StringBuilder();
        int left = value;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }

    /** After the last letter it goes on with the first one doubled. */
    private static String letter(int value, String alphabet) {
        int times = (value - 1) / alphabet.length() + 1;
        if (value < 1 || times > MOST_REPEATED) {
            return Integer.toString(value);
        }
        return String.valueOf(alphabet.charAt((value - 1) % alphabet.length())).repeat(times);
    }

    /**
     * What a bullet looks like: dashes stay, whatever sign of whatever symbol font else is a dot.
     *
     * @param sign as the list has it
     */
    public static String bullet(String sign) {
        String plain = Lines.tidied(sign);
        if (plain.isEmpty()) {
            return "";
        }
        return plain.length() == 1 && "-–—*".contains(plain) ? plain : "•";
    }
}
