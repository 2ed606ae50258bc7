/** Assignments and what is reported on them, with evidence; review; extensions; confirmations of what is continuous; lateness. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: spreadsheet",
            "shared :: word",
            "organization",
            "calendar",
            "plan",
            "plan :: responsible"
        })
@NullMarked
package okoplan.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
