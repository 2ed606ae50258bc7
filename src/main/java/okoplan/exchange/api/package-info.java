/** Recognition of documents for programs: reads and stores nothing. */
@NullMarked
package okoplan.exchange.api;

import org.jspecify.annotations.NullMarked;
