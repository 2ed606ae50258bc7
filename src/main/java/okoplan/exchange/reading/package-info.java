/**
 * Reads files of all formats into {@code exchange.document}: tells the format by content, keeps time and memory bounded,
 * and refuses in words what cannot be read. Fetches nothing, executes nothing, leaves nothing behind.
 */
@NullMarked
package okoplan.exchange.reading;

import org.jspecify.annotations.NullMarked;
