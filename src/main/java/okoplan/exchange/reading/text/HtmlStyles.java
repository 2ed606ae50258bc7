package okoplan.exchange.reading.text;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What an element's own style says that matters for reading. */
final class HtmlStyles {

    private HtmlStyles() {}

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || isBesideText(element)) {
            return true;
        }
        String style = style(element);
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all");
    }

    /** Headers, footers, footnotes and comments, as LibreOffice and Word mark them. */
    private static boolean isBesideText(Element element) {
        String name = element.className() + element.attr("title") + element.id();
        return switch (element.normalName()) {
            case "div" -> name.matches("header|footer|(sd)?(foot|end)note\\d+|ftn\\d+|edn\\d+");
            case "a" -> name.matches("sd(foot|end)note(anc|sym)|MsoCommentReference");
            case "span" -> name.matches("MsoFootnoteReference|MsoEndnoteReference|MsoCommentReference|msoDel");
            default -> false;
        };
    }

    /** Word puts the number of a list item into a span of its own, which other programs are to ignore. */
    static boolean isListMarker(Element element) {
        return style(element).contains("mso-list:ignore");
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
