package okoplan.search;

/**
 * A part of a text that is shown.
 *
 * @param marked it is what was searched for
 */
record Piece(String text, boolean marked) {}
