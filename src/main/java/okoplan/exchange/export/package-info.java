/**
 * Plans as documents: Word in the official form, Excel and a page to be printed. One paper is put together of a plan, and
 * a writer per format puts it down. What is written here is read back by {@code exchange.recognition} as the same plan.
 */
@NullMarked
package okoplan.exchange.export;

import org.jspecify.annotations.NullMarked;
