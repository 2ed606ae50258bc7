package okoplan.exchange.reading.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.reading.assembly.OpenXmlParts;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.XmlReader;

/** What the cells of all sheets refer to: shared strings and number formats. */
final class XlsxCells {

    private final ReadingGuard guard;
    private final ValueDisplay display;
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    /** Format's index by the cell's style. */
    private final List<Integer> styles = new ArrayList<>();

    XlsxCells(ReadingGuard guard, ValueDisplay display) {
        this.guard = guard;
        this.display = display;
    }

    void readStrings(OpenXmlParts parts) throws IOException, XMLStreamException {
        try (InputStream in = parts.openRelated("sharedStrings")) {
            if (in == null) {
                return;
            }
            try (XmlReader xml = new XmlReader(in, guard)) {
                while (xml.next()) {
                    if (xml.isStart("si")) {
                        String text = richText(xml);
                        guard.countCharacters(text.length());
                        strings.add(text);
                    }
                }
            }
        }
    }

    /** Text in runs; hints for pronunciation are not part of it. */
    static String richText(XmlReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("t")) {
                text.append(xml.textInside());
            } else if (xml.isStart("rPh")) {
                xml.skip();
            }
        }
        return text.toString();
    }

    void readStyles(OpenXmlParts parts) throws IOException, XMLStreamException {
        try (InputStream in = parts.openRelated("styles")) {
            if (in == null) {
                return;
            }
            try (XmlReader xml = new XmlReader(in, guard)) {
                while (xml.next()) {
                    if (xml.isStart("numFmt")) {
                        formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode", "General"));
                    } else if (xml.isStart("cellXfs")) {
                        readCellFormats(xml);
                    } else if (xml.isStart("dxfs")) {
                        xml.skip();
                    }
                }
            }
        }
    }

    private void readCellFormats(XmlReader xml) throws XMLStreamException {
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isStart("xf")) {
                styles.add(xml.number("numFmtId", 0));
            }
        }
    }

    /**
     * What the cell shows.
     *
     * @param type of the value: {@code s}, {@code b}, {@code e}, {@code str}, {@code d} or {@code n}
     */
    String shown(String type, int style, String value) {
        return switch (type) {
            case "s" -> string(value);
            case "b" ->
                ValueDisplay.ofTruth(value.strip().equals("1") || value.strip().equals("true"));
            case "e", "str", "inlineStr" -> value;
            case "d" -> isoDate(value);
            default -> number(style, value);
        };
    }

    private String string(String index) {
        String digits = index.strip();
        if (!digits.matches("\\d{1,9}")) {
            return "";
        }
        int at = Integer.parseInt(digits);
        return at < strings.size() ? strings.get(at) : "";
    }

    private static String isoDate(String value) {
        String day = value.strip();
        return day.matches("\\d{4}-\\d\\d-\\d\\d.*")
                ? day.substring(8, 10) + "." + day.substring(5, 7) + "." + day.substring(0, 4)
                : day;
    }

    private String number(int style, String value) {
        if (value.isBlank()) {
            return "";
        }
        int index = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        try {
            return display.of(
                    Double.parseDouble(value.strip()), index, formats.getOrDefault(index, ValueDisplay.builtIn(index)));
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
