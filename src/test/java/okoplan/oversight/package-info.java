@NullMarked
package okoplan.oversight;

import org.jspecify.annotations.NullMarked;
