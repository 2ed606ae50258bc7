/** Evidence of reports: files checked by their content, links, and how both are kept in the database and served. */
@NamedInterface("evidence")
@NullMarked
package okoplan.execution.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
