/** Evidence of reports: files checked by their content, links, and how both are kept in the database and served. */
@NullMarked
package okoplan.execution.evidence;

import org.jspecify.annotations.NullMarked;
