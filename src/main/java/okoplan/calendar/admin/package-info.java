/** The administrator's pages for working days, quarters and holidays. */
@NullMarked
package okoplan.calendar.admin;

import org.jspecify.annotations.NullMarked;
