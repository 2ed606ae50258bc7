package okoplan.exchange.reading.assembly;

import java.util.ArrayList;
import java.util.List;
import okoplan.exchange.document.Line;

/** Raw text of a paragraph as lines: broken at line breaks, with single plain spaces and without invisible characters. */
public final class Lines {

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char NON_BREAKING_HYPHEN = '\u2011';

    private Lines() {}

    /**
     * The lines of a paragraph; blank ones are left out.
     *
     * @param marker of the paragraph; it goes to the first line with text, or stands alone where there is none
     */
    public static List<Line> of(String marker, CharSequence text) {
        List<Line> lines = new ArrayList<>(1);
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isBreak(text.charAt(at))) {
                String line = tidied(text, from, at);
                if (!line.isEmpty()) {
                    lines.add(new Line(lines.isEmpty() ? marker : "", line));
                }
                from = at + 1;
            }
        }
        if (lines.isEmpty() && !marker.isEmpty()) {
            lines.add(new Line(marker, ""));
        }
        return lines;
    }

    /** One line of it all. */
    public static String tidied(CharSequence text) {
        return tidied(text, 0, text.length());
    }

    private static String tidied(CharSequence text, int from, int to) {
        StringBuilder line = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!isInvisible(c)) {
                line.append(c == NON_BREAKING_HYPHEN ? '-' : c);
            }
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == ' ') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    private static boolean isBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\u000b'
                || c == '\u000c'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == SOFT_HYPHEN
                || c < ' '
                || c >= '\u007f' && c < '\u00a0'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\ufeff'
                || c == '\ufffc'
                || c >= '\ufff9' && c <= '\ufffb';
    }
}
