/**
 * Documents in and out: a file is read into the neutral model of {@code exchange.document} by {@code exchange.reading},
 * recognised as plans by {@code exchange.recognition}, checked by a person in {@code exchange.checking} or, when pasted into
 * a plan, {@code exchange.pasting}, and plans are
 * written out by {@code exchange.export}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: view",
            "shared :: spreadsheet",
            "shared :: word",
            "organization",
            "calendar",
            "calendar :: phrase",
            "plan",
            "plan :: responsible"
        })
@NullMarked
package okoplan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
