/**
 * Who is meant by a phrase such as «Орлова М.С., начальник отдела, руководители ОО»: the persons, organisations, schools and
 * groups of the municipality. Plain Java without Spring; what matches nobody is handed back, nothing is guessed.
 */
@NamedInterface("responsible")
@NullMarked
package okoplan.plan.responsible;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
