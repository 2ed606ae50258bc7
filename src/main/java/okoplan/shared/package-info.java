/**
 * What every feature stands on: ids, dates, the clock, whose data is being worked on, and what can go wrong.
 * Depends on no feature.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package okoplan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
