package okoplan.shared.word;

/**
 * A column of a table.
 *
 * @param share how wide it stands beside the others
 * @param centred for numbers and marks
 */
public record WordColumn(String heading, int share, boolean centred) {}
