/** The end of a plan's year: what becomes of everything that is still open, the closing report, and what the next plan takes over. */
@NamedInterface("closing")
@NullMarked
package okoplan.execution.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
