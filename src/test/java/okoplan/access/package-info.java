@NullMarked
package okoplan.access;

import org.jspecify.annotations.NullMarked;
