package okoplan.exchange.reading.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.reading.assembly.ListCounter;
import okoplan.exchange.reading.assembly.ListLevel;
import okoplan.exchange.reading.assembly.ListNumber;
import okoplan.exchange.reading.assembly.XmlReader;
import org.jspecify.annotations.Nullable;

/**
 * The automatic numbers of a document's paragraphs, from numbering.xml. Lists that share a definition share its counters,
 * but for one that says where it starts: it starts there at its first use.
 */
final class DocxNumbering {

    private static final int LEVELS = 9;

    /** A definition with its levels ({@code abstractNum}). */
    private static final class Definition {
        private final Map<Integer, ListLevel> levels = new HashMap<>();
        private final Map<String, Integer> levelsOfStyles = new HashMap<>();
        private final ListCounter counter = new ListCounter();
        private @Nullable String linkedStyle;
    }

    /** A list that uses a definition ({@code num}). */
    private static final class NumberedList {
        private int definition = -1;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, ListLevel> levels = new HashMap<>();
    }

    private final DocxStyles styles;
    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, NumberedList> lists = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    void read(XmlReader xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart("abstractNum")) {
                definitions.put(xml.number("abstractNumId", -1), definition(xml));
            } else if (xml.isStart("num")) {
                lists.put(xml.number("numId", -1), list(xml));
            }
        }
    }

    private static Definition definition(XmlReader xml) throws XMLStreamException {
        Definition definition = new Definition();
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("lvl")) {
                int at = xml.number("ilvl", 0);
                definition.levels.put(at, level(xml, at, definition.levelsOfStyles));
            } else if (xml.isStart("numStyleLink")) {
                definition.linkedStyle = xml.attribute("val");
            }
        }
        return definition;
    }

    private static NumberedList list(XmlReader xml) throws XMLStreamException {
        NumberedList list = new NumberedList();
        int at = 0;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNumId" -> list.definition = xml.number("val", -1);
                case "lvlOverride" -> at = xml.number("ilvl", 0);
                case "startOverride" -> list.starts.put(at, xml.number("val", 1));
                case "lvl" -> list.levels.put(at, level(xml, at, new HashMap<>()));
                default -> {
                    // nothing else counts
                }
            }
        }
        return list;
    }

    private static ListLevel level(XmlReader xml, int at, Map<String, Integer> levelsOfStyles)
            throws XMLStreamException {
        // Without a start Word begins with 0
        int start = 0;
        ListNumber number = ListNumber.DECIMAL;
        String template = "";
        Integer restartAfter = null;
        boolean legal = false;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 0);
                case "numFmt" -> number = number(xml.attribute("val", "decimal"));
                case "lvlText" -> template = xml.attribute("val", "");
                case "lvlRestart" -> restartAfter = xml.number("val", at) - 1;
                case "isLgl" -> legal = xml.isOn("val");
                case "pStyle" -> levelsOfStyles.put(xml.attribute("val", ""), at);
                case "Fallback" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        }
        return new ListLevel(start, number, template, restartAfter, legal);
    }

    private static ListNumber number(String format) {
        return switch (format) {
            case "none" -> ListNumber.NONE;
            case "bullet" -> ListNumber.BULLET;
            case "lowerRoman" -> ListNumber.LOWER_ROMAN;
            case "upperRoman" -> ListNumber.UPPER_ROMAN;
            case "lowerLetter" -> ListNumber.LOWER_LATIN;
            case "upperLetter" -> ListNumber.UPPER_LATIN;
            case "russianLower" -> ListNumber.LOWER_RUSSIAN;
            case "russianUpper" -> ListNumber.UPPER_RUSSIAN;
            case "decimalZero" -> ListNumber.DECIMAL_ZERO;
            default -> ListNumber.DECIMAL;
        };
    }

    /**
     * The marker of the next paragraph; empty where it is not numbered. Counts it.
     *
     * @param style of the paragraph
     * @param ownList named by the paragraph itself; 0 takes the style's number away
     * @param ownLevel named by the paragraph itself
     */
    String marker(@Nullable String style, @Nullable Integer ownList, @Nullable Integer ownLevel) {
        DocxStyles.Numbering inherited = styles.numbering(style);
        Integer listId = ownList != null ? ownList : inherited.list();
        if (listId == null || listId == 0) {
            return "";
        }
        NumberedList list = lists.get(listId);
        Definition definition = list == null ? null : definition(list);
        if (list == null || definition == null) {
            return "";
        }
        int level = level(definition, style, ownList, ownLevel, inherited.level());
        if (used.add(listId)) {
            list.starts.forEach((at, start) -> definition.counter.restartAt(at, start));
        }
        return definition.counter.next(level, levels(definition, list));
    }

    private int level(
            Definition definition,
            @Nullable String style,
            @Nullable Integer ownList,
            @Nullable Integer ownLevel,
            @Nullable Integer inheritedLevel) {
        if (ownLevel != null) {
            return ownLevel;
        }
        if (ownList == null) {
            String numbered = styles.numberedStyle(style);
            Integer linked = numbered == null ? null : definition.levelsOfStyles.get(numbered);
            if (linked != null) {
                return linked;
            }
        }
        return inheritedLevel == null ? 0 : inheritedLevel;
    }

    /** The definition, or the one that a numbering style stands for. */
    private @Nullable Definition definition(NumberedList list) {
        Definition definition = definitions.get(list.definition);
        if (definition == null || definition.linkedStyle == null || !definition.levels.isEmpty()) {
            return definition;
        }
        Integer linked = styles.numbering(definition.linkedStyle).list();
        NumberedList other = linked == null ? null : lists.get(linked);
        return other == null || other == list ? definition : definitions.get(other.definition);
    }

    private static List<ListLevel> levels(Definition definition, NumberedList list) {
        List<ListLevel> levels = new ArrayList<>(LEVELS);
        for (int at = 0; at < LEVELS; at++) {
            ListLevel own = list.levels.get(at);
            levels.add(own != null ? own : definition.levels.getOrDefault(at, ListLevel.PLAIN));
        }
        return levels;
    }
}
