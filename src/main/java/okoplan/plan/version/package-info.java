/** The versions of a plan that its orders have put in force, and what differs between any two of them. */
@NullMarked
package okoplan.plan.version;

import org.jspecify.annotations.NullMarked;
