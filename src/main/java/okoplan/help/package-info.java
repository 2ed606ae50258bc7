/**
 * The page of help: what each role may do, and every setting. Both are held to be whole by tests: the rights are those of the
 * table that all addresses are tried against, the settings those that the features declare.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "organization"})
@NullMarked
package okoplan.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
