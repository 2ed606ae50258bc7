@NullMarked
package okoplan.plan;

import org.jspecify.annotations.NullMarked;
