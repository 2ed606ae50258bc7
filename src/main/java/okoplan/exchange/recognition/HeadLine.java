package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okoplan.exchange.document.Paragraph;

/**
 * A line of text outside the measures.
 *
 * @param text without signs of layout; letters that stood apart («П Л А Н») are words again
 * @param place among the document's paragraphs; 0 for a line of a table
 */
record HeadLine(String text, int page, int place) {

    private static final Pattern SPACED = Pattern.compile("(?:\\p{L}\\s+){2,}\\p{L}[:.,]?");
    private static final Pattern SPACED_PART =
            Pattern.compile("\\b(?:\\p{Lu} ){3,}\\p{Lu}\\b", Pattern.UNICODE_CHARACTER_CLASS);

    static HeadLine of(Paragraph paragraph) {
        return new HeadLine(cleaned(paragraph.seen()), paragraph.page(), paragraph.place());
    }

    /** The lines of a cell. */
    static List<HeadLine> ofCell(String text, int page) {
        List<HeadLine> lines = new ArrayList<>();
        text.lines()
                .map(HeadLine::cleaned)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(new HeadLine(line, page, 0)));
        return lines;
    }

    static String cleaned(String text) {
        String plain = LeftoverMarkup.withoutTags(text)
                .replaceAll("[*_]{2,}(?=\\S)|(?<=\\S)[*]{2,}", "")
                .replaceAll("^#+\\s*|^\\*+|\\*+$", "")
                .replaceAll("[\\h\\s]+", " ")
                .strip();
        if (SPACED.matcher(plain).matches()) {
            return words(plain.replace(" ", ""));
        }
        return SPACED_PART
                .matcher(plain)
                .replaceAll(match -> words(match.group().replace(" ", "")));
    }

    /** Words that have lost the space between them together with those between their letters. */
    private static String words(String letters) {
        return letters.replaceAll("(?iu)(план)(?=мероприятий|работы|график)", "$1 ")
                .replaceAll("(?iu)(дорожная)(?=карта)", "$1 ");
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
