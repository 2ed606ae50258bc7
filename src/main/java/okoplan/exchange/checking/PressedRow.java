package okoplan.exchange.checking;

import org.jspecify.annotations.Nullable;

/**
 * A row whose button was pressed.
 *
 * @param id of the check
 * @param version of the row as the person saw it
 * @param only which rows the person was looking at; null: all
 */
record PressedRow(long id, long row, int version, @Nullable String only) {}
