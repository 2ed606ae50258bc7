/** What all tests share: the database, the clock, the context. */
@NullMarked
package okoplan;

import org.jspecify.annotations.NullMarked;
