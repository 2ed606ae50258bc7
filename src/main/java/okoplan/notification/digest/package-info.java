/**
 * Reminders and digests: what draws near, is late or stays late, told in the inbox and in one letter a day, and the heads' week in
 * another. Letters are made when the municipality's hour comes and wait in the database until a mail server has taken them.
 */
@NullMarked
package okoplan.notification.digest;

import org.jspecify.annotations.NullMarked;
