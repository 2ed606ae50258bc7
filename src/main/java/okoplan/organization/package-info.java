/** Municipalities and whom they consist of: organisations, schools, groups of schools, persons. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "shared :: conflict", "shared :: spreadsheet"})
@NullMarked
package okoplan.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
