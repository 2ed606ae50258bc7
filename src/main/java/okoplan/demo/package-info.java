/**
 * An invented district to try the application on, made by the profile {@code demo} through the same services that people
 * use, on the days when they would have used them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "access",
            "audit",
            "organization",
            "calendar",
            "calendar :: phrase",
            "plan",
            "plan :: responsible",
            "event",
            "execution",
            "execution :: closing",
            "execution :: evidence",
            "oversight"
        })
@NullMarked
package okoplan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
