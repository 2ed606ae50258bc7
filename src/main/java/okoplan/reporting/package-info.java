/** Reports on what was due in a period: on the page, as a workbook, as an official document. Reads the other features, is used by none. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: spreadsheet",
            "shared :: word",
            "calendar",
            "calendar :: phrase",
            "execution"
        })
@NullMarked
package okoplan.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
