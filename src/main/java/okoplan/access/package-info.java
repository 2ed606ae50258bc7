/** Accounts and roles, sign-in, who may do what. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: conflict",
            "shared :: spreadsheet",
            "organization",
            "typed"
        })
@NullMarked
package okoplan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
