/** Accounts and roles, sign-in, who may do what. */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
@NullMarked
package okoplan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
