/** HTML, as files and from the clipboard, and plain text in the encodings in use. */
@NullMarked
package okoplan.exchange.reading.text;

import org.jspecify.annotations.NullMarked;
