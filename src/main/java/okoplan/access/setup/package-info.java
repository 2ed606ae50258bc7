/** The first administrator of an installation or of one more municipality, through a one-time link in the log. */
@NullMarked
package okoplan.access.setup;

import org.jspecify.annotations.NullMarked;
