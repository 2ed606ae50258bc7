/**
 * What an administrator of the server needs: whether the application lives, figures of it for Prometheus, and the making up
 * for what an outage has cut short.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package okoplan.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
