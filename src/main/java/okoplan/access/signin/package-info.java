/** Signing in and out, the delay after failed tries, changing one's own password. */
@NullMarked
package okoplan.access.signin;

import org.jspecify.annotations.NullMarked;
