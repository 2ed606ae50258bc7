package okoplan.exchange.document;

/**
 * A paragraph's or a cell line's text as a reader of the page sees it.
 *
 * @param marker what the program numbers or marks the paragraph with by itself («1.2.», «а)», «•»); empty when it does not
 * @param text in its final form: insertions kept, deletions and comments gone; spaces inside a line are single, line
 *     breaks inside a paragraph are lines of their own
 */
public record Line(String marker, String text) {

    public static Line of(String text) {
        return new Line("", text);
    }

    /** Marker and text as they are seen on the page. */
    public String seen() {
        return marker.isEmpty() ? text : text.isEmpty() ? marker : marker + " " + text;
    }

    public boolean isBlank() {
        return marker.isBlank() && text.isBlank();
    }
}
