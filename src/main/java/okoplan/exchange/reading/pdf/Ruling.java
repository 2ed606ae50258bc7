package okoplan.exchange.reading.pdf;

/**
 * A drawn line along an edge of cells.
 *
 * @param at where it lies across its direction
 * @param from where it begins along its direction
 * @param to where it ends, not before {@code from}
 */
record Ruling(boolean horizontal, float at, float from, float to) {

    static Ruling of(boolean horizontal, float at, float one, float other) {
        return new Ruling(horizontal, at, Math.min(one, other), Math.max(one, other));
    }

    float length() {
        return to - from;
    }
}
