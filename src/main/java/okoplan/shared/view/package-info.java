/**
 * Small records that the page fragments understand, for any feature to fill: links, options, flash messages, chart rows.
 * Fragments look only at the property names, so a feature's own record with the same names serves as well.
 */
@NamedInterface("view")
@NullMarked
package okoplan.shared.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
