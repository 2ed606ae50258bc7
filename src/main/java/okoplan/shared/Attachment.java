package okoplan.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header with which a file is sent to be kept under a name, and names fit to be kept under. */
public final class Attachment {

    /** With an extension this stays within the 255 bytes that file systems take, also in Cyrillic. */
    private static final int LONGEST_NAME = 110;

    private Attachment() {}

    /** {@code Content-Disposition}: the name as it is (RFC 6266, RFC 8187), and one of plain letters for programs that know only those. */
    public static String header(String name) {
        return header(name, name.replaceAll("[^A-Za-z0-9._ -]", "_"));
    }

    /**
     * The same with a name of its own for programs that know plain letters only.
     *
     * @param plain Latin letters, figures, dots, dashes and underscores
     */
    public static String header(String name, String plain) {
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    /** A file's name of a title: without what names cannot hold on some system, and not too long; years stay whole. */
    public static String nameOf(String title) {
        String name = XmlText.legal(title)
                .replaceAll("(?<=\\d)\\s*[/\\\\]\\s*(?=\\d)", "-")
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            String cut = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
            int word = cut.lastIndexOf(' ');
            name = word > LONGEST_NAME / 2 ? cut.substring(0, word) : cut;
        }
        return name.replaceAll("^[. ]+|[., ]+$", "");
    }
}
