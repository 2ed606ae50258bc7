/** Two people have changed the same thing: both versions side by side, to keep one's own, take the other's or merge them. */
@NamedInterface("conflict")
@NullMarked
package okoplan.shared.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
