@NullMarked
package okoplan.access.setup;

import org.jspecify.annotations.NullMarked;
