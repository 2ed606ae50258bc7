/** The end of a plan's year: what becomes of everything that is still open, the closing report, and what the next plan takes over. */
@NullMarked
package okoplan.execution.closing;

import org.jspecify.annotations.NullMarked;
