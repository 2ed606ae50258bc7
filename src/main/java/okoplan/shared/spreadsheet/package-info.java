/** Lists as Excel workbooks, for any feature to write: rows are streamed, text stays text. Depends on no feature. */
@NamedInterface("spreadsheet")
@NullMarked
package okoplan.shared.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
