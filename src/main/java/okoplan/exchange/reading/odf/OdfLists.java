package okoplan.exchange.reading.odf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.exchange.reading.assembly.ListCounter;
import okoplan.exchange.reading.assembly.ListLevel;
import okoplan.exchange.reading.assembly.XmlReader;
import org.jspecify.annotations.Nullable;

/** Numbers of list items: a list begins anew unless it says which one it continues. */
final class OdfLists {

    /** A list that is open, at one of its levels. */
    static final class OpenList {
        private final String style;
        private final int level;
        private final ListCounter counter;
        private final List<ListLevel> levels;
        /** The item has not had its first paragraph. */
        private boolean awaitsMarker;

        private OpenList(String style, int level, ListCounter counter, List<ListLevel> levels) {
            this.style = style;
            this.level = level;
            this.counter = counter;
            this.levels = levels;
        }

        void beginItem(int start) {
            awaitsMarker = true;
            if (start >= 0) {
                counter.restartAt(level, start);
            }
        }

        void beginHeader() {
            awaitsMarker = false;
        }

        String marker() {
            if (!awaitsMarker) {
                return "";
            }
            awaitsMarker = false;
            return counter.next(level, levels);
        }
    }

    private final OdfStyles styles;
    private final Map<String, ListCounter> byId = new HashMap<>();
    private final Map<String, ListCounter> byStyle = new HashMap<>();
    private final ListCounter outline = new ListCounter();

    OdfLists(OdfStyles styles) {
        this.styles = styles;
    }

    /** The list that starts here. */
    OpenList open(XmlReader xml, @Nullable OpenList outer) {
        String named = xml.attribute("style-name", "");
        if (outer != null) {
            String style = named.isEmpty() ? outer.style : named;
            return new OpenList(style, outer.level + 1, outer.counter, styles.list(style));
        }
        ListCounter counter = counter(xml, named);
        byStyle.put(named, counter);
        String id = xml.attribute("id");
        if (id != null) {
            byId.put(id, counter);
        }
        return new OpenList(named, 0, counter, styles.list(named));
    }

    private ListCounter counter(XmlReader xml, String style) {
        String continued = xml.attribute("continue-list");
        if (continued != null) {
            return byId.computeIfAbsent(continued, key -> new ListCounter());
        }
        boolean goesOn = xml.attribute("continue-numbering", "false").equals("true");
        ListCounter before = goesOn ? byStyle.get(style) : null;
        return before == null ? new ListCounter() : before;
    }

    /**
     * The marker of a heading outside lists.
     *
     * @param level from 1
     */
    String heading(int level) {
        List<ListLevel> levels = styles.outline();
        return level < 1 || level > levels.size() ? "" : outline.next(level - 1, levels);
    }
}
