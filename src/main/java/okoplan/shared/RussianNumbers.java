package okoplan.shared;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Russian typography sets them: figures grouped by a no-break space from five digits on, a decimal comma. */
public final class RussianNumbers {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;
    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private RussianNumbers() {}

    public static String format(long number) {
        return Math.abs(number) < 10_000
                ? Long.toString(number)
                : decimals("#,##0").format(number);
    }

    /** With at most one decimal: «87,5», «90». */
    public static String format(double number) {
        return decimals(Math.abs(number) < 10_000 ? "0.#" : "#,##0.#").format(number);
    }

    /** Size of a file in binary units: «640 байт», «12 КБ», «1,4 МБ». */
    public static String fileSize(long bytes) {
        if (bytes < KILOBYTE) {
            return format(bytes) + " " + new RussianPlural("байт", "байта", "байт").form(bytes);
        }
        if (bytes < MEGABYTE) {
            return format(Math.round(bytes / (double) KILOBYTE)) + " КБ";
        }
        return format(bytes / (double) MEGABYTE) + " МБ";
    }

    private static DecimalFormat decimals(String pattern) {
        return new DecimalFormat(pattern, SYMBOLS);
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
