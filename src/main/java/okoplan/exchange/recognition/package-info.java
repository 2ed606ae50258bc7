/**
 * Recognises plans of measures in a document, by what its parts are and not by the format they came in. Plain Java;
 * stores nothing.
 */
@NullMarked
package okoplan.exchange.recognition;

import org.jspecify.annotations.NullMarked;
