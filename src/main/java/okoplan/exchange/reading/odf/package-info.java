/** OpenDocument texts and spreadsheets (ISO/IEC 26300), read as a stream. */
@NullMarked
package okoplan.exchange.reading.odf;

import org.jspecify.annotations.NullMarked;
