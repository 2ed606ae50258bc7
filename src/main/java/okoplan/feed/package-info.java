/** Deadlines in people's own calendar programs: an iCalendar file under a secret address, which the programs read again and again. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "access", "execution"})
@NullMarked
package okoplan.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
