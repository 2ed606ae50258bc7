/** Word documents in the form that offices expect, for any feature to write. Depends on no feature. */
@NamedInterface("word")
@NullMarked
package okoplan.shared.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
