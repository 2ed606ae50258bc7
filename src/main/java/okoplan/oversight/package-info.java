/** The daily overdue flagging and what the head sees of it; reads the other features, is used by none. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: spreadsheet",
            "organization",
            "calendar",
            "plan",
            "execution"
        })
@NullMarked
package okoplan.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
