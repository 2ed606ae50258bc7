/** The list of schools taken from a file: reading it, checking it against what is there, bringing it in. */
@NullMarked
package okoplan.organization.schoollist;

import org.jspecify.annotations.NullMarked;
