/**
 * Rows of a table pasted from Word, Excel or a text into a plan that is being edited: read, shown for checking, and added
 * all or none. Stores nothing before.
 */
@NullMarked
package okoplan.exchange.pasting;

import org.jspecify.annotations.NullMarked;
