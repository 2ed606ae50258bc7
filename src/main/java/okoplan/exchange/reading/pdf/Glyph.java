package okoplan.exchange.reading.pdf;

/**
 * A character on the page, turned so that its line runs to the right; points from the top left corner.
 *
 * @param baseline that it stands on
 * @param size of the font
 * @param turned it stands across the text's direction, as in the head of a narrow column
 */
record Glyph(String text, float left, float right, float baseline, float size, float space, boolean turned) {

    float middle() {
        return (left + right) / 2;
    }

    /** About the middle of small letters. */
    float height() {
        return turned ? baseline : baseline - size * 0.3f;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
