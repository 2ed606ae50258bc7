/** What an office file says, without anything of its format: paragraphs and tables in reading order. */
@NullMarked
package okoplan.exchange.document;

import org.jspecify.annotations.NullMarked;
