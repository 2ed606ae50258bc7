package okoplan.shared.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import okoplan.shared.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * A chart of stacked bars or columns, which stays a chart in Word: its parts are told apart by their patterns, so that it can be
 * printed in black and white. Its numbers are written into it, no workbook is kept beside it.
 *
 * @param title what stands above it
 * @param description what a screen reader says
 * @param labels of the bars
 * @param series the parts of the bars, each with a value for each bar
 * @param across bars that lie, for long labels; else columns
 */
public record StackedChart(String title, String description, List<String> labels, List<Series> series, boolean across) {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CATEGORIES = "111";
    private static final String VALUES = "222";

    /** Up to here each unit has a line of its own: there are no halves of what is counted. */
    private static final long FEW = 10;

    /**
     * One part of each bar.
     *
     * @param pattern preset of DrawingML, such as {@code wdUpDiag}; null fills it whole
     * @param colour as RRGGBB
     */
    public record Series(String name, @Nullable String pattern, String colour, List<Long> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    public StackedChart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /** The part of the document that holds the chart. */
    void writeTo(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new Part(xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private long most() {
        long most = 0;
        for (int i = 0; i < labels.size(); i++) {
            int place = i;
            most = Math.max(
                    most,
                    series.stream().mapToLong(each -> each.values().get(place)).sum());
        }
        return most;
    }

    /** The document part while it is written. */
    private final class Part {

        private final XMLStreamWriter xml;

        Part(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void write() throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setPrefix("c", CHART);
            xml.setPrefix("a", DRAWING);
            start("chartSpace");
            xml.writeNamespace("c", CHART);
            xml.writeNamespace("a", DRAWING);
            value("roundedCorners", "0");
            start("chart");
            value("autoTitleDeleted", "1");
            start("plotArea");
            empty("layout");
            bars();
            categoryAxis();
            valueAxis();
            end();
            start("legend");
            value("legendPos", "b");
            value("overlay", "0");
            end();
            value("plotVisOnly", "1");
            end();
            start("spPr");
            drawing("ln");
            drawing("noFill");
            end();
            end();
            end();
            type();
            end();
            xml.writeEndDocument();
        }

        private void bars() throws XMLStreamException {
            start("barChart");
            value("barDir", across ? "bar" : "col");
            value("grouping", "stacked");
            value("varyColors", "0");
            for (int i = 0; i < series.size(); i++) {
                series(i, series.get(i));
            }
            value("gapWidth", "60");
            value("overlap", "100");
            value("axId", CATEGORIES);
            value("axId", VALUES);
            end();
        }

        private void series(int place, Series one) throws XMLStreamException {
            start("ser");
            value("idx", String.valueOf(place));
            value("order", String.valueOf(place));
            start("tx");
            start("strRef");
            text("f", "");
            start("strCache");
            points(List.of(one.name()));
            end();
            end();
            end();
            fill(one);
            value("invertIfNegative", "0");
            start("cat");
            start("strLit");
            points(labels);
            end();
            end();
            start("val");
            start("numLit");
            text("formatCode", "General");
            points(one.values().stream().map(String::valueOf).toList());
            end();
            end();
            end();
        }

        private void points(List<String> values) throws XMLStreamException {
            value("ptCount", String.valueOf(values.size()));
            for (int i = 0; i < values.size(); i++) {
                start("pt");
                xml.writeAttribute("idx", String.valueOf(i));
                text("v", XmlText.legal(values.get(i)));
                end();
            }
        }

        private void fill(Series one) throws XMLStreamException {
            start("spPr");
            if (one.pattern() == null) {
                solid(one.colour());
            } else {
                drawing("pattFill");
                xml.writeAttribute("prst", one.pattern());
                drawing("fgClr");
                colour(one.colour());
                end();
                drawing("bgClr");
                colour("FFFFFF");
                end();
                end();
            }
            drawing("ln");
            xml.writeAttribute("w", "6350");
            solid("333333");
            end();
            end();
        }

        private void categoryAxis() throws XMLStreamException {
            start("catAx");
            axis(CATEGORIES, across ? "maxMin" : "minMax", across ? "l" : "b");
            value("majorTickMark", "none");
            value("minorTickMark", "none");
            value("tickLblPos", "low");
            value("crossAx", VALUES);
            value("crosses", "autoZero");
            value("auto", "0");
            value("lblOffset", "100");
            value("noMultiLvlLbl", "1");
            end();
        }

        private void valueAxis() throws XMLStreamException {
            start("valAx");
            axis(VALUES, "minMax", across ? "b" : "l");
            start("majorGridlines");
            start("spPr");
            drawing("ln");
            xml.writeAttribute("w", "6350");
            solid("CCCCCC");
            end();
            end();
            end();
            start("numFmt");
            xml.writeAttribute("formatCode", "0");
            xml.writeAttribute("sourceLinked", "0");
            end();
            value("majorTickMark", "none");
            value("minorTickMark", "none");
            value("tickLblPos", "nextTo");
            value("crossAx", CATEGORIES);
            value("crosses", across ? "max" : "autoZero");
            value("crossBetween", "between");
            if (most() <= FEW) {
                value("majorUnit", "1");
            }
            end();
        }

        private void axis(String id, String orientation, String place) throws XMLStreamException {
            value("axId", id);
            start("scaling");
            value("orientation", orientation);
            if (id.equals(VALUES)) {
                value("min", "0");
            }
            end();
            value("delete", "0");
            value("axPos", place);
        }

        private void type() throws XMLStreamException {
            start("txPr");
            drawing("bodyPr");
            end();
            drawing("lstStyle");
            end();
            drawing("p");
            drawing("pPr");
            drawing("defRPr");
            xml.writeAttribute("sz", "1000");
            drawing("latin");
            xml.writeAttribute("typeface", "Times New Roman");
            end();
            end();
            end();
            end();
            end();
        }

        private void solid(String colour) throws XMLStreamException {
            drawing("solidFill");
            colour(colour);
            end();
        }

        private void colour(String colour) throws XMLStreamException {
            drawing("srgbClr");
            xml.writeAttribute("val", colour);
            end();
        }

        private void start(String name) throws XMLStreamException {
            xml.writeStartElement(CHART, name);
        }

        private void drawing(String name) throws XMLStreamException {
            xml.writeStartElement(DRAWING, name);
        }

        private void empty(String name) throws XMLStreamException {
            xml.writeEmptyElement(CHART, name);
        }

        private void value(String name, String value) throws XMLStreamException {
            empty(name);
            xml.writeAttribute("val", value);
        }

        private void text(String name, String value) throws XMLStreamException {
            start(name);
            xml.writeCharacters(value);
            end();
        }

        private void end() throws XMLStreamException {
            xml.writeEndElement();
        }
    }
}
