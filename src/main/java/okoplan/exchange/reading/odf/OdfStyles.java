package okoplan.exchange.reading.odf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.reading.assembly.ListLevel;
import okoplan.exchange.reading.assembly.ListNumber;
import okoplan.exchange.reading.assembly.XmlReader;
import org.jspecify.annotations.Nullable;

/** What the styles say of hiding, pages and lists. */
final class OdfStyles {

    private static final int LEVELS = 10;

    private static final class Style {
        private @Nullable String parent;
        private @Nullable Boolean hidden;
        private boolean newPage;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, List<ListLevel>> lists = new HashMap<>();
    private List<ListLevel> outline = List.of();

    /** Reads the element that starts here, with all styles in it. */
    void read(XmlReader xml) throws XMLStreamException {
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("style")) {
                styles.put(key(xml.attribute("family", ""), xml.attribute("name", "")), style(xml));
            } else if (xml.isStart("list-style")) {
                lists.put(xml.attribute("name", ""), levels(xml));
            } else if (xml.isStart("outline-style")) {
                outline = levels(xml);
            }
        }
    }

    private static String key(String family, String name) {
        return family + ":" + name;
    }

    private static Style style(XmlReader xml) throws XMLStreamException {
        Style style = new Style();
        style.parent = xml.attribute("parent-style-name");
        style.newPage = !xml.attribute("master-page-name", "").isEmpty()
                && !xml.attribute("family", "").equals("table");
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "text-properties" -> style.hidden = isHidden(xml, "none", style.hidden);
                case "table-properties", "section-properties" -> {
                    style.hidden = isHidden(xml, "false", style.hidden);
                    style.newPage |= xml.attribute("break-before", "").equals("page");
                }
                case "paragraph-properties" ->
                    style.newPage |= xml.attribute("break-before", "").equals("page");
                default -> {
                    // how it looks
                }
            }
        }
        return style;
    }

    private static @Nullable Boolean isHidden(XmlReader xml, String hidden, @Nullable Boolean otherwise) {
        String display = xml.attribute("display");
        return display == null ? otherwise : Boolean.valueOf(display.equals(hidden));
    }

    private static List<ListLevel> levels(XmlReader xml) throws XMLStreamException {
        List<ListLevel> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            levels.add(ListLevel.PLAIN);
        }
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            int at = xml.isStart() ? xml.number("level", 0) : 0;
            if (at >= 1 && at <= LEVELS) {
                switch (xml.name()) {
                    case "list-level-style-number", "outline-level-style" -> levels.set(at - 1, numbered(xml, at));
                    case "list-level-style-bullet" ->
                        levels.set(
                                at - 1,
                                new ListLevel(1, ListNumber.BULLET, xml.attribute("bullet-char", "•"), null, false));
                    case "list-level-style-image" ->
                        levels.set(at - 1, new ListLevel(1, ListNumber.BULLET, "•", null, false));
                    default -> {
                        // how it looks
                    }
                }
            }
        }
        return levels;
    }

    private static ListLevel numbered(XmlReader xml, int at) {
        ListNumber number = number(xml.attribute("num-format", ""));
        String template = xml.attribute("num-list-format");
        if (template != null) {
            template = template.replaceAll("%(\\d)%", "%$1").replaceAll("%10%", "");
        } else {
            StringBuilder text = new StringBuilder(xml.attribute("num-prefix", ""));
            int shown = Math.max(1, Math.min(at, xml.number("display-levels", 1)));
            for (int level = at - shown + 1; level <= at; level++) {
                text.append(level > at - shown + 1 ? "." : "").append('%').append(level);
            }
            template = number == ListNumber.NONE
                    ? ""
                    : text.append(xml.attribute("num-suffix", "")).toString();
        }
        return new ListLevel(xml.number("start-value", 1), number, template, null, false);
    }

    private static ListNumber number(String format) {
        if (format.startsWith("а, б")) {
            return ListNumber.LOWER_RUSSIAN;
        }
        if (format.startsWith("А, Б")) {
            return ListNumber.UPPER_RUSSIAN;
        }
        return switch (format) {
            case "" -> ListNumber.NONE;
            case "i" -> ListNumber.LOWER_ROMAN;
            case "I" -> ListNumber.UPPER_ROMAN;
            case "a" -> ListNumber.LOWER_LATIN;
            case "A" -> ListNumber.UPPER_LATIN;
            case "01, 02, 03, ..." -> ListNumber.DECIMAL_ZERO;
            default -> ListNumber.DECIMAL;
        };
    }

    boolean isHidden(String family, @Nullable String name) {
        Set<String> seen = new HashSet<>();
        for (String at = name; at != null && seen.add(at); ) {
            Style style = styles.get(key(family, at));
            if (style == null) {
                return false;
            }
            if (style.hidden != null) {
                return style.hidden;
            }
            at = style.parent;
        }
        return false;
    }

    boolean beginsPage(String family, @Nullable String name) {
        Style style = name == null ? null : styles.get(key(family, name));
        return style != null && style.newPage;
    }

    List<ListLevel> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    List<ListLevel> outline() {
        return outline;
    }
}
