package okoplan.exchange.reading.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.ListNumber;
import okoplan.exchange.reading.assembly.PageCounter;
import okoplan.exchange.reading.assembly.XmlReader;

/** The text of runs: with the results of fields, without what is hidden. */
final class DocxRuns {

    /** What stands in the text besides words. */
    interface Inserted {

        /** A text box begins here. */
        void textBox() throws XMLStreamException;

        void picture();
    }

    private static final char PRIVATE_USE = '\uf000';

    private final XmlReader xml;
    private final DocxStyles styles;
    private final PageCounter pages;
    private final Consumer<Note> notes;
    private final Inserted inserted;

    /** For each field that is open: whether its result has begun. */
    private Deque<Boolean> fields = new ArrayDeque<>();

    DocxRuns(XmlReader xml, DocxStyles styles, PageCounter pages, Consumer<Note> notes, Inserted inserted) {
        this.xml = xml;
        this.styles = styles;
        this.pages = pages;
        this.notes = notes;
        this.inserted = inserted;
    }

    /** A text of its own begins, such as a cell; the result is to be given back at its end. */
    Deque<Boolean> beginStory() {
        Deque<Boolean> outer = fields;
        fields = new ArrayDeque<>();
        return outer;
    }

    void endStory(Deque<Boolean> outer) {
        fields = outer;
    }

    /** An instruction does not go beyond its paragraph; one that is not closed must not hide the rest of the text. */
    void endParagraph() {
        fields.removeIf(result -> !result);
    }

    void read(DocxParagraph paragraph) throws XMLStreamException {
        boolean hidden = styles.isHidden(styles.paragraphStyle(paragraph.style));
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "rPr" -> hidden = isHidden(hidden);
                case "t" -> {
                    String text = xml.textInside();
                    if (!hidden && isShown()) {
                        paragraph.append(text, pages.page());
                        pages.text();
                    }
                }
                case "delText", "instrText", "delInstrText", "Fallback", "rt" -> xml.skip();
                case "br" -> breakIn(paragraph, hidden);
                case "cr" -> append(paragraph, "\n", hidden);
                case "tab", "ptab" -> append(paragraph, " ", hidden);
                case "noBreakHyphen" -> append(paragraph, "-", hidden);
                case "sym" -> append(paragraph, symbol(), hidden);
                case "fldChar" -> field();
                case "lastRenderedPageBreak" -> pages.rendered();
                case "commentReference" -> notes.accept(Note.COMMENTS);
                case "drawing", "pict", "object" -> inserted.picture();
                case "txbxContent" -> inserted.textBox();
                default -> {
                    // containers: what they hold comes next
                }
            }
        }
    }

    private void append(DocxParagraph paragraph, String text, boolean hidden) {
        if (!hidden && isShown()) {
            paragraph.append(text, pages.page());
        }
    }

    private void breakIn(DocxParagraph paragraph, boolean hidden) {
        if (xml.attribute("type", "").equals("page")) {
            pages.breakPage();
        }
        append(paragraph, "\n", hidden);
    }

    /** Letters are as they are, signs of symbol fonts are dots. */
    private String symbol() {
        String code = xml.attribute("char", "");
        if (!code.matches("[0-9A-Fa-f]{1,5}")) {
            return "";
        }
        int value = Integer.parseInt(code, 16);
        if (value >= PRIVATE_USE) {
            return ListNumber.bullet("\uf0b7");
        }
        return Character.toString(value);
    }

    private void field() throws XMLStreamException {
        String type = xml.attribute("fldCharType", "");
        xml.skip();
        switch (type) {
            case "begin" -> fields.push(false);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            case "end" -> fields.poll();
            default -> {
                // not a kind that the standard knows
            }
        }
    }

    private boolean isShown() {
        return !fields.contains(false);
    }

    private boolean isHidden(boolean byStyle) throws XMLStreamException {
        boolean hidden = byStyle;
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "rStyle" -> hidden = hidden || styles.isHidden(xml.attribute("val"));
                case "vanish" -> hidden = xml.isOn("val");
                case "rPrChange" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        }
        return hidden;
    }
}
