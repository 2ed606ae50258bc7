/** Workbooks of Excel, .xlsx and .xls, both as streams: values as they are displayed, nothing evaluated. */
@NullMarked
package okoplan.exchange.reading.sheet;

import org.jspecify.annotations.NullMarked;
