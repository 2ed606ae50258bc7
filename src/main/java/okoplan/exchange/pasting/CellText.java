package okoplan.exchange.pasting;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a cell with its lines: paragraphs, breaks and list items each on a line of their own. */
final class CellText {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
    private static final Set<String> UNSEEN = Set.of("style", "script", "title", "xml", "del");

    private final StringBuilder text = new StringBuilder();

    private CellText() {}

    static String of(Element cell) {
        CellText reader = new CellText();
        cell.childNodes().forEach(reader::read);
        return tidied(reader.text.toString());
    }

    /** A cell of plain text; some sources leave tags in it. */
    static String ofPlain(String cell) {
        if (cell.contains("</") || cell.contains("<br")) {
            return of(Jsoup.parseBodyFragment(cell).body());
        }
        return tidied(cell);
    }

    private void read(Node node) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
        } else if (node instanceof Element element) {
            readElement(element);
        }
    }

    private void readElement(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name) || isHidden(element)) {
            return;
        }
        if (name.equals("br")) {
            text.append('\n');
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            text.append('\n');
        }
        if (name.equals("li") && !element.text().matches("(?s)[\\s\\h]*([–—•·-]|\\d{1,2}[.)]).*")) {
            text.append(marker(element)).append(' ');
        }
        int start = text.length();
        element.childNodes().forEach(this::read);
        if (name.equals("li")) {
            // A paragraph inside an item would put its text on the line below the marker
            while (text.length() > start && Character.isWhitespace(text.charAt(start))) {
                text.deleteCharAt(start);
            }
        }
        if (block) {
            text.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
            text.append(' ');
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("mso-hide:all");
    }

    private static String marker(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "–";
        }
        int first = number(list.attr("start"), 1);
        int place = 0;
        for (Element sibling : list.children()) {
            if (sibling.equals(item)) {
                break;
            }
            if (sibling.normalName().equals("li")) {
                place++;
            }
        }
        return number(item.attr("value"), first + place) + ".";
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }

    private static String tidied(String text) {
        return text.replace("\u00ad", "")
                .replaceAll("[\u200b\u200c\u200d\ufeff]", "")
                .replaceAll("[\\h]+", " ")
                .lines()
                .map(String::strip)
                .map(line -> line.replaceFirst("^[·•▪\uf0b7§]\\s*", "– "))
                .filter(line -> !line.isEmpty() && !line.equals("–"))
                .collect(Collectors.joining("\n"));
    }
}
