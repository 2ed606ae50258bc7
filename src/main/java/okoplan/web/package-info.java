/** The frame of all pages: layout data, message bundles, formats, error pages. No feature depends on it. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: view", "shared :: conflict", "access", "organization", "typed"})
@NullMarked
package okoplan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
