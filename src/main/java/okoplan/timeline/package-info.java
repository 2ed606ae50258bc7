/**
 * The calendar of deadlines: how much falls due on each day of a month and in each month of a year, and what has become of it.
 * Reads the other features, is used by none.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "calendar", "event", "execution"})
@NullMarked
package okoplan.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
