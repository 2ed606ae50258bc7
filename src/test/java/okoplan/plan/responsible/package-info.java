@NullMarked
package okoplan.plan.responsible;

import org.jspecify.annotations.NullMarked;
