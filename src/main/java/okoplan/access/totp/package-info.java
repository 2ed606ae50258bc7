/** One-time codes that a phone shows: the codes themselves, the key as it is handed over, the picture of it. Pure Java. */
@NullMarked
package okoplan.access.totp;

import org.jspecify.annotations.NullMarked;
