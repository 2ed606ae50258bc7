@NullMarked
package okoplan.notification;

import org.jspecify.annotations.NullMarked;
