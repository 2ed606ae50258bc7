/** Proves of all lists of the application that what is taken away is what is shown. */
@NullMarked
package okoplan.lists;

import org.jspecify.annotations.NullMarked;
