/**
 * School years and quarters, working days, and what a deadline phrase means for the municipality at work.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "shared :: conflict"})
@NullMarked
package okoplan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
