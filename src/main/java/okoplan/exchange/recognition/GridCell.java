package okoplan.exchange.recognition;

/**
 * One place of a table's grid.
 *
 * @param text of the cell; a cell merged downwards repeats it in every row that it covers
 * @param origin whether the cell is its own or a part of a merged one
 */
public record GridCell(String text, Origin origin) {

    /** Which cell of a merged block this is. */
    public enum Origin {
        OWN,
        /** Covered by the cell to the left; has no text. */
        LEFT,
        /** Covered by the cell above; repeats its text. */
        ABOVE
    }

    public static final GridCell EMPTY = new GridCell("", Origin.OWN);
    public static final GridCell COVERED = new GridCell("", Origin.LEFT);

    public static GridCell of(String text) {
        return text.isEmpty() ? EMPTY : new GridCell(text, Origin.OWN);
    }

    public GridCell carriedDown() {
        return origin == Origin.LEFT ? this : new GridCell(text, Origin.ABOVE);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public boolean isOwn() {
        return origin == Origin.OWN;
    }

    public boolean isCovered() {
        return origin == Origin.LEFT;
    }

    public boolean isCarried() {
        return origin == Origin.ABOVE;
    }

    /** An own cell with text. */
    boolean isFilled() {
        return isOwn() && !isBlank();
    }
}
