/** PDF with text: tables by their ruling lines, or by the gaps between columns. */
@NullMarked
package okoplan.exchange.reading.pdf;

import org.jspecify.annotations.NullMarked;
