package okoplan.exchange.document;

/**
 * A paragraph outside tables.
 *
 * @param place its position among the document's paragraphs outside tables, from 1
 */
public record Paragraph(int page, int place, Line line) implements Block {

    public String seen() {
        return line.seen();
    }
}
