package okoplan.plan.paste;

/**
 * One place of a pasted table.
 *
 * @param text of the cell; a cell merged downwards repeats it in every row that it covers
 * @param origin whether the cell is its own or a part of a merged one
 */
record Cell(String text, Origin origin) {

    /** Which cell of a merged block this is. */
    enum Origin {
        OWN,
        /** Covered by the cell to the left; has no text. */
        LEFT,
        /** Covered by the cell above; repeats its text. */
        ABOVE
    }

    static final Cell EMPTY = new Cell("", Origin.OWN);
    static final Cell COVERED = new Cell("", Origin.LEFT);

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Origin.OWN);
    }

    Cell carriedDown() {
        return origin == Origin.LEFT ? this : new Cell(text, Origin.ABOVE);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isOwn() {
        return origin == Origin.OWN;
    }

    boolean isCovered() {
        return origin == Origin.LEFT;
    }

    boolean isCarried() {
        return origin == Origin.ABOVE;
    }
}
