/** Plans with their sections, measures, deadlines and responsible parties; the editor; approval, amendments and versions. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: conflict",
            "shared :: spreadsheet",
            "organization",
            "calendar",
            "calendar :: phrase"
        })
@NullMarked
package okoplan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
