/** The inbox and the letters; only listens to what happens elsewhere. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: conflict",
            "shared :: spreadsheet",
            "organization",
            "access",
            "calendar",
            "plan",
            "execution",
            "oversight"
        })
@NullMarked
package okoplan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
