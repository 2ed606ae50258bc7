package okoplan.exchange.reading.assembly;

import java.time.Duration;

/**
 * How much one document may hold.
 *
 * @param time for reading it
 * @param unpackedBytes that a packed file may unpack to
 * @param rows of all its tables
 * @param columns of one table
 * @param cells of all its tables
 * @param characters of text
 */
public record ReadingLimits(Duration time, long unpackedBytes, int rows, int columns, int cells, int characters) {}
