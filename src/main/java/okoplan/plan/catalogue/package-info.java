/** The list of plans with how far each has come: the page and the address for programs. */
@NullMarked
package okoplan.plan.catalogue;

import org.jspecify.annotations.NullMarked;
