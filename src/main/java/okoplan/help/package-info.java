/**
 * The pages of help: what each role may do, every setting, and the work of each role step by step with pictures. Tests hold
 * them to be true: the rights are those of the table that all addresses are tried against, the settings those that the
 * features declare, the words that steps name are those of the pages, and the pictures are taken of the pages by a browser.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: view", "organization"})
@NullMarked
package okoplan.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
