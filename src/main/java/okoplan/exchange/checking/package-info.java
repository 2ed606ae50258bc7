/**
 * From a document to a plan: what was recognised is kept until a person has checked it row by row beside its source, and
 * then made a plan, all rows or none.
 */
@NullMarked
package okoplan.exchange.checking;

import org.jspecify.annotations.NullMarked;
