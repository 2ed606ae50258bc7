package okoplan.exchange.reading.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.Flow;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads HTML as browsers, Word and Excel write it: from a file, or from the clipboard. Follows no link and runs no script.
 */
public final class HtmlReader {

    /** A tree of more elements than this would not fit into the memory that a reading may take. */
    private static final int MOST_TAGS = 1_500_000;

    private static final int PAGE = 1;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "center",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "form",
            "fieldset",
            "pre",
            "address",
            "figure",
            "figcaption",
            "caption",
            "hr",
            "body",
            "tr",
            "tbody",
            "details",
            "summary");

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "xml",
            "del",
            "select",
            "option",
            "textarea",
            "object",
            "iframe",
            "svg",
            "math",
            "audio",
            "video",
            "canvas",
            "button",
            "comment",
            "img",
            "input");

    private final ReadingGuard guard;
    private final StringBuilder text = new StringBuilder();
    private String marker = "";
    private boolean preformatted;

    public HtmlReader(ReadingGuard guard) {
        this.guard = guard;
    }

    public OfficeDocument read(byte[] content) throws IOException {
        int tags = 0;
        for (byte one : content) {
            tags += one == '<' ? 1 : 0;
        }
        checkTags(tags);
        String charset = HtmlCharset.of(content);
        return read(Jsoup.parse(new ByteArrayInputStream(content), charset, "", Parser.htmlParser()));
    }

    public OfficeDocument read(String html) {
        checkTags((int) html.chars().filter(c -> c == '<').count());
        return read(Jsoup.parse(html));
    }

    private static void checkTags(int tags) {
        if (tags > MOST_TAGS) {
            throw Refusal.tooMuchText();
        }
    }

    private OfficeDocument read(Document html) {
        DocumentAssembler document = new DocumentAssembler(DocumentFormat.HTML, guard);
        flow(html.body(), document);
        return document.complete();
    }

    /** All that the element holds, as paragraphs and tables. */
    void flow(Element element, Flow flow) {
        children(element, flow);
        endParagraph(flow);
    }

    private void children(Element element, Flow flow) {
        for (Node node : element.childNodes()) {
            guard.check();
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element child) {
                element(child, flow);
            }
        }
    }

    private void append(String words) {
        if (preformatted) {
            text.append(words);
        } else {
            text.append(words.replace('\n', ' ').replace('\r', ' '));
        }
    }

    private void element(Element element, Flow flow) {
        String name = element.normalName();
        if (UNSEEN.contains(name) || HtmlStyles.isHidden(element)) {
            return;
        }
        if (HtmlStyles.isListMarker(element)) {
            marker = ListMarkers.ofWord(element.text());
            return;
        }
        switch (name) {
            case "br" -> text.append('\n');
            case "table" -> {
                endParagraph(flow);
                HtmlTable table = new HtmlTable(element, this, guard);
                if (table.isLayout()) {
                    table.cells().forEach(cell -> flow(cell, flow));
                } else {
                    flow.table(PAGE, table.read());
                }
            }
            case "li" -> {
                endParagraph(flow);
                marker = ListMarkers.of(element);
                children(element, flow);
                endParagraph(flow);
            }
            case "pre" -> {
                endParagraph(flow);
                preformatted = true;
                children(element, flow);
                preformatted = false;
                endParagraph(flow);
            }
            default -> {
                boolean block = BLOCKS.contains(name);
                if (block) {
                    endParagraph(flow);
                }
                children(element, flow);
                if (block) {
                    endParagraph(flow);
                }
            }
        }
    }

    /** A marker waits for its text: a paragraph inside a list item begins after it. */
    private void endParagraph(Flow flow) {
        if (!text.toString().isBlank()) {
            flow.paragraph(PAGE, marker, text);
            marker = "";
        }
        text.setLength(0);
    }

    /** What the element holds, apart from what is being read now. */
    void inside(Element element, Flow flow) {
        HtmlReader inner = new HtmlReader(guard);
        inner.flow(element, flow);
        if (!inner.marker.isEmpty()) {
            flow.paragraph(PAGE, inner.marker, "");
        }
    }

    static List<Element> cellsOf(Element row) {
        return row.children().stream()
                .filter(child ->
                        child.normalName().equals("td") || child.normalName().equals("th"))
                .toList();
    }
}
