/** What the readers of all formats share: limits, hardened XML and zip, and putting tables together. */
@NullMarked
package okoplan.exchange.reading.assembly;

import org.jspecify.annotations.NullMarked;
