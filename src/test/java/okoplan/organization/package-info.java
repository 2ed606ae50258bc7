@NullMarked
package okoplan.organization;

import org.jspecify.annotations.NullMarked;
