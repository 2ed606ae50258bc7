package okoplan.exchange.reading.pdf;

/**
 * A line of text.
 *
 * @param firstWord width of its first word
 * @param space width of a space in it
 */
record TextLine(String text, float left, float right, float baseline, float size, float firstWord, float space) {

    float width() {
        return right - left;
    }
}
