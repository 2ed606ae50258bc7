/** The administrator's pages for accounts. */
@NullMarked
package okoplan.access.admin;

import org.jspecify.annotations.NullMarked;
