/** Searching all that a person may see: plans, measures, assignments, reports, evidence, schools; reads the other features, is used by none. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "plan", "execution"})
@NullMarked
package okoplan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
