package okoplan.exchange.reading.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.reading.assembly.XmlReader;
import org.jspecify.annotations.Nullable;

/** What styles.xml says of numbering and of hidden text, inherited along {@code basedOn}. */
final class DocxStyles {

    /** Where a paragraph gets its number: null where a style does not say. */
    record Numbering(@Nullable Integer list, @Nullable Integer level) {}

    private static final class Style {
        private @Nullable String basedOn;
        private @Nullable Integer list;
        private @Nullable Integer level;
        private @Nullable Boolean hidden;
        private boolean newPage;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String defaultParagraphStyle;

    void read(XmlReader xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart("style")) {
                String id = xml.attribute("styleId", "");
                if (xml.attribute("type", "").equals("paragraph") && isDefault(xml)) {
                    defaultParagraphStyle = id;
                }
                styles.put(id, style(xml));
            }
        }
    }

    private static boolean isDefault(XmlReader xml) {
        return xml.attribute("default") != null && xml.isOn("default");
    }

    private static Style style(XmlReader xml) throws XMLStreamException {
        Style style = new Style();
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "basedOn" -> style.basedOn = xml.attribute("val");
                case "numId" -> style.list = xml.number("val", 0);
                case "ilvl" -> style.level = xml.number("val", 0);
                case "vanish" -> style.hidden = xml.isOn("val");
                case "pageBreakBefore" -> style.newPage = xml.isOn("val");
                case "pPrChange", "rPrChange", "tblStylePr" -> xml.skip();
                default -> {
                    // fonts, colours and the like
                }
            }
        }
        return style;
    }

    /** The style itself, or the default one where a paragraph names none. */
    @Nullable
    String paragraphStyle(@Nullable String named) {
        return named != null && styles.containsKey(named) ? named : defaultParagraphStyle;
    }

    /** The nearest list and level that the style or one that it is based on names. */
    Numbering numbering(@Nullable String id) {
        Integer list = null;
        Integer level = null;
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && seen.add(at); ) {
            Style style = styles.get(at);
            if (style == null) {
                break;
            }
            list = list == null ? style.list : list;
            level = level == null ? style.level : level;
            at = style.basedOn;
        }
        return new Numbering(list, level);
    }

    /** The style, nearest first, that names the list itself: levels of lists refer to it. */
    @Nullable
    String numberedStyle(@Nullable String id) {
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && seen.add(at); ) {
            Style style = styles.get(at);
            if (style == null) {
                return null;
            }
            if (style.list != null || style.level != null) {
                return at;
            }
            at = style.basedOn;
        }
        return null;
    }

    boolean isHidden(@Nullable String id) {
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && seen.add(at); ) {
            Style style = styles.get(at);
            if (style == null) {
                return false;
            }
            if (style.hidden != null) {
                return style.hidden;
            }
            at = style.basedOn;
        }
        return false;
    }

    boolean beginsPage(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        return style != null && style.newPage;
    }
}
