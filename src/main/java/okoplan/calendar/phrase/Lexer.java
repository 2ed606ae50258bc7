package okoplan.calendar.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Smooths out what typing and text extraction do to a phrase (dashes of all widths, hard spaces, line breaks, Latin
 * letters that look Cyrillic) and cuts it into tokens. Dots and quotation marks carry no meaning outside dates.
 */
final class Lexer {

    private static final int MAX_LENGTH = 1000;

    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\u2043\u00AF\u2E3A\u2E3B]");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200F\u2060\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private static final Pattern TOKEN = Pattern.compile("""
            (?<iso>(?<isoY>\\d{4})-(?<isoM>\\d{2})-(?<isoD>\\d{2})(?!\\d))\
            |(?<time>(?<!\\d)\\d{1,2}(?::\\d{2}(?!\\d)(\\s?(?:ч(?:ас[а-я]*)?)(?![а-я]))?|[.-]\\d{2}\\s?ч(?:ас[а-я]*)?(?![а-я])))\
            |(?<full>(?<d>\\d{1,2})\\s?[./]\\s?(?<m>\\d{1,2})\\s?[./]\\s?(?<y>\\d{4}|\\d{2})(?!\\d))\
            |(?<my>(?<myM>0?[1-9]|1[0-2])\\.(?<myY>(?:19|20)\\d{2})(?!\\d))\
            |(?<dm>(?<dmD>\\d{1,2})\\.(?<dmM>\\d{2})(?!\\d|\\.\\d))\
            |(?<num>(?<n>\\d{1,6})(?<ord>-?(?:ого|его|го|ый|ий|ой|ая|ое|ую|ые|ых|й|я|е|ю|х|му)(?![а-я]))?)\
            |(?<word>[ivx]+(?=кв|полуг|четв)|[\\p{L}]+)\
            |(?<sign>[-,;:()\\[\\]|/])""");

    private static final String LATIN = "aceopxyktmhbnu";
    private static final String CYRILLIC = "асеорхуктмнвпи";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    Lexer(@Nullable String phrase) {
        this.text = normalise(phrase == null ? "" : phrase);
        String lower = lower(text);
        Matcher matcher = TOKEN.matcher(lower);
        while (matcher.find()) {
            add(matcher);
        }
    }

    Tokens tokens() {
        return new Tokens(text, tokens);
    }

    private static String normalise(String phrase) {
        String shortened = phrase.length() > MAX_LENGTH ? phrase.substring(0, MAX_LENGTH) : phrase;
        String composed = Normalizer.normalize(shortened, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String dashed = DASHES.matcher(visible).replaceAll("-");
        return SPACES.matcher(dashed).replaceAll(" ").strip();
    }

    /** Lower case of the same length, so that places in it are places in the text. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            lower.append(c == 'ё' ? 'е' : c);
        }
        return lower.toString();
    }

    private void add(Matcher matcher) {
        int start = matcher.start();
        int end = matcher.end();
        if (matcher.group("iso") != null) {
            tokens.add(new Token.Figures(
                    number(matcher, "isoD"), number(matcher, "isoM"), number(matcher, "isoY"), start, end));
        } else if (matcher.group("full") != null) {
            tokens.add(new Token.Figures(
                    number(matcher, "d"), number(matcher, "m"), Words.fullYear(number(matcher, "y")), start, end));
        } else if (matcher.group("my") != null) {
            tokens.add(new Token.Figures(0, number(matcher, "myM"), number(matcher, "myY"), start, end));
        } else if (matcher.group("dm") != null) {
            addShortFigures(number(matcher, "dmD"), number(matcher, "dmM"), start, end);
        } else if (matcher.group("num") != null) {
            String digits = matcher.group("n");
            tokens.add(new Token.Num(number(matcher, "n"), digits.length(), matcher.group("ord") != null, start, end));
        } else if (matcher.group("word") != null) {
            tokens.add(new Token.Word(cyrillic(matcher.group("word")), start, end));
        } else if (matcher.group("sign") != null) {
            char sign = matcher.group("sign").charAt(0);
            tokens.add(new Token.Sign(sign == '[' ? '(' : sign == ']' ? ')' : sign, start, end));
        }
    }

    /** «15.09» is a day, «05.23» a month of 2023; anything else is two numbers. */
    private void addShortFigures(int first, int second, int start, int end) {
        if (first >= 1 && first <= 31 && second >= 1 && second <= 12) {
            tokens.add(new Token.Figures(first, second, null, start, end));
        } else if (first >= 1 && first <= 12 && second >= 20 && second <= 50) {
            tokens.add(new Token.Figures(0, first, 2000 + second, start, end));
        } else if (second != 0 || first > 24) {
            tokens.add(new Token.Num(first, 2, false, start, start + 1));
            tokens.add(new Token.Num(second, 2, false, end - 1, end));
        }
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** A word of both alphabets is a Russian one typed with a wrong key. */
    private static String cyrillic(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean mixed = lower.chars().anyMatch(c -> c >= 'а' && c <= 'я')
                && lower.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        if (!mixed) {
            return lower;
        }
        StringBuilder result = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            int at = LATIN.indexOf(c);
            result.append(at < 0 ? c : CYRILLIC.charAt(at));
        }
        return result.toString();
    }
}
