/** Texts of Word: .docx as a stream, .doc by its binary records. */
@NullMarked
package okoplan.exchange.reading.word;

import org.jspecify.annotations.NullMarked;
