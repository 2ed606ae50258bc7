/** Accounts and roles, sign-in, who may do what. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "shared :: spreadsheet", "organization"})
@NullMarked
package okoplan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
