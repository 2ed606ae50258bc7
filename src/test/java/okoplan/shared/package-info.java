@NullMarked
package okoplan.shared;

import org.jspecify.annotations.NullMarked;
