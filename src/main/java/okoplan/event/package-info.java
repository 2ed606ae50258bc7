/**
 * The municipality's dated events and the deadlines that hang on them: a measure whose phrase names an event or a schedule
 * is bound to it by a person, and moves with it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: conflict",
            "shared :: spreadsheet",
            "calendar",
            "calendar :: phrase",
            "plan"
        })
@NullMarked
package okoplan.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
