/** Taking back a removal: what is removed is kept for a day as it stood. */
@NullMarked
package okoplan.shared.removal;

import org.jspecify.annotations.NullMarked;
