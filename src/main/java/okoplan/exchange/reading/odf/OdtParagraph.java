package okoplan.exchange.reading.odf;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.reading.assembly.PageCounter;
import okoplan.exchange.reading.assembly.XmlReader;

/** The text of one paragraph, without notes, comments and what is hidden. */
final class OdtParagraph {

    /** What stands in a paragraph besides words. */
    interface Inserted {

        /** A paragraph, list or table of a text box or shape starts here. */
        void block() throws XMLStreamException;

        void picture();
    }

    private static final int MOST_SPACES = 1_000;

    private final XmlReader xml;
    private final OdfStyles styles;
    private final PageCounter pages;
    private final Consumer<Note> notes;
    private final Inserted inserted;
    private final StringBuilder text = new StringBuilder();
    private int page;
    private boolean begun;
    private boolean hidden;

    OdtParagraph(XmlReader xml, OdfStyles styles, PageCounter pages, Consumer<Note> notes, Inserted inserted) {
        this.xml = xml;
        this.styles = styles;
        this.pages = pages;
        this.notes = notes;
        this.inserted = inserted;
    }

    /** Reads the paragraph that starts here. */
    void read() throws XMLStreamException {
        String style = xml.attribute("style-name");
        hidden = styles.isHidden("paragraph", style);
        if (styles.beginsPage("paragraph", style)) {
            pages.breakBefore();
        }
        page = pages.page();
        int outer = xml.depth();
        while (xml.nextIn(outer)) {
            if (xml.isText()) {
                append(xml.text());
            } else if (xml.isStart()) {
                element();
            }
        }
    }

    private void append(String words) {
        if (!words.isBlank()) {
            if (!begun) {
                begun = true;
                page = pages.page();
            }
            pages.text();
        }
        // Ends of lines in the file are spaces; a break is an element
        text.append(words.replace('\n', ' ').replace('\r', ' '));
    }

    private void element() throws XMLStreamException {
        switch (xml.name()) {
            case "s" -> text.append(" ".repeat(Math.max(1, Math.min(MOST_SPACES, xml.number("c", 1)))));
            case "tab" -> text.append(' ');
            case "line-break" -> text.append('\n');
            case "soft-page-break" -> pages.rendered();
            case "span" -> {
                if (styles.isHidden("text", xml.attribute("style-name"))) {
                    xml.skip();
                }
            }
            case "annotation" -> {
                notes.accept(Note.COMMENTS);
                xml.skip();
            }
            case "hidden-text" -> {
                if (xml.attribute("is-hidden", "true").equals("true")) {
                    xml.skip();
                }
            }
            case "hidden-paragraph" -> {
                hidden |= xml.attribute("is-hidden", "true").equals("true");
                xml.skip();
            }
            case "title" -> {
                // of a picture; the field of this name shows the document's title
                if (xml.namespace().contains("svg")) {
                    xml.skip();
                }
            }
            case "note", "ruby-text", "desc", "object", "forms", "script", "tracked-changes", "event-listeners" ->
                xml.skip();
            case "image" -> inserted.picture();
            case "p", "h", "list", "table" -> inserted.block();
            default -> {
                // a wrapper or a field: what it shows comes next
            }
        }
    }

    boolean isHidden() {
        return hidden;
    }

    CharSequence text() {
        return text;
    }

    /** The page that its first word stands on. */
    int page() {
        return page;
    }

    boolean isBlank() {
        return !begun;
    }
}
