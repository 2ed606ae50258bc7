package okoplan.exchange.recognition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs that a text has kept of the format it once came from: tags in plain text, quotes around every cell. */
final class LeftoverMarkup {

    private static final Pattern BREAK =
            Pattern.compile("(?i)\\s*(?:<br\\s*/?>|</?(?:p|div|ul|ol|li|tr|h[1-6])(?:\\s[^<>]{0,300})?>\\s*)+");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:span|b|i|u|em|strong|font|a|sup|sub|td|th|tbody|table|o:p)(?:\\s[^<>]{0,300})?/?>");
    private static final Pattern ITEM = Pattern.compile("(?i)<li(?:\\s[^<>]{0,300})?>\\s*(?![–—•·-]|\\d{1,2}[.)])");

    private LeftoverMarkup() {}

    static String withoutTags(String text) {
        if (text.indexOf('<') < 0 || text.indexOf('>') < 0) {
            return text;
        }
        String items = ITEM.matcher(text).replaceAll("\n– ");
        String lines = TAG.matcher(BREAK.matcher(items).replaceAll("\n")).replaceAll("");
        return lines.replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&laquo;", "«")
                .replace("&raquo;", "»")
                .replace("&amp;", "&")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whether nearly all texts stand in quotes, which then are no quotes of the author. */
    static boolean isQuoted(List<String> texts) {
        long quoted = texts.stream().filter(LeftoverMarkup::isInQuotes).count();
        return texts.size() > 3 && quoted * 10 >= texts.size() * 8L;
    }

    static boolean isInQuotes(String text) {
        return text.length() > 1 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"';
    }

    static String withoutQuotes(String text) {
        return isInQuotes(text) ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
