/**
 * Who changed what, when, on whose behalf, before and after. Triggers write the log; here it is said who acts, and the log is
 * searched, shown in words and exported. Reads tables of all features, knows no code of theirs.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: view", "shared :: conflict", "shared :: spreadsheet", "access"})
@NullMarked
package okoplan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
