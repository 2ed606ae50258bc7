/** What people have typed is not lost when their sign-in ends: a form that comes too late is kept for whoever had opened it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package okoplan.typed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
