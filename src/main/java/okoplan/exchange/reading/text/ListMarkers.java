package okoplan.exchange.reading.text;

import java.util.Locale;
import okoplan.exchange.reading.assembly.Lines;
import okoplan.exchange.reading.assembly.ListNumber;
import org.jsoup.nodes.Element;

/** Numbers and bullets of list items. */
final class ListMarkers {

    private static final int MOST_DIGITS = 6;

    private ListMarkers() {}

    /** As Word wrote it: the number itself, or a letter of a symbol font. */
    static String ofWord(String written) {
        String marker = Lines.tidied(written);
        boolean number = marker.codePoints().anyMatch(Character::isDigit)
                || marker.length() > 1 && marker.codePoints().anyMatch(Character::isLetter);
        return number ? marker : ListNumber.bullet(marker);
    }

    static String of(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "•";
        }
        int place = number(list.attr("start"), 1);
        for (Element sibling : list.children()) {
            if (sibling.normalName().equals("li")) {
                place = number(sibling.attr("value"), place);
                if (sibling.equals(item)) {
                    break;
                }
                place++;
            }
        }
        return kind(list).of(place) + ".";
    }

    private static ListNumber kind(Element list) {
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        String type = list.attr("type");
        if (type.equals("a") || style.contains("lower-alpha") || style.contains("lower-latin")) {
            return ListNumber.LOWER_LATIN;
        }
        if (type.equals("A") || style.contains("upper-alpha") || style.contains("upper-latin")) {
            return ListNumber.UPPER_LATIN;
        }
        if (type.equals("i") || style.contains("lower-roman")) {
            return ListNumber.LOWER_ROMAN;
        }
        return type.equals("I") || style.contains("upper-roman") ? ListNumber.UPPER_ROMAN : ListNumber.DECIMAL;
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(digits) : otherwise;
    }
}
