@NullMarked
package okoplan.calendar;

import org.jspecify.annotations.NullMarked;
