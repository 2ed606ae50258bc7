/**
 * What rows a person means by a table pasted from Word, Excel or a text: which column is which, which rows are
 * measures, sections, or tails of the row above. Plain Java; stores nothing.
 */
@NullMarked
package okoplan.plan.paste;

import org.jspecify.annotations.NullMarked;
