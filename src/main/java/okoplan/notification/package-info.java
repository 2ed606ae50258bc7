/** The inbox; only listens to what happens elsewhere. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: spreadsheet",
            "organization",
            "plan",
            "execution",
            "oversight"
        })
@NullMarked
package okoplan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
