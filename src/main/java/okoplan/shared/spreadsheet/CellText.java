package okoplan.shared.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.shared.XmlText;

/** Text as a cell of Excel can hold it. */
final class CellText {

    private static final int LONGEST = 32_767;

    /** Excel reads «_x0041_» as the letter A; an underscore written this way stays an underscore. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    static String cell(String text) {
        String legal =
                XmlText.legal(text).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String whole = ESCAPE.matcher(legal).replaceAll(Matcher.quoteReplacement("_x005F_"));
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }

    /** Whether a person who edits the cell, or a program that the list goes on to, would take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        String words = text.stripLeading();
        return !words.isEmpty() && (words.length() < text.length() || "=+-@＝＋－＠".indexOf(words.charAt(0)) >= 0);
    }
}
