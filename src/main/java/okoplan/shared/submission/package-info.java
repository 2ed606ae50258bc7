/** Sending the same form twice, by a double click or a lost answer, does its work once. */
@NullMarked
package okoplan.shared.submission;

import org.jspecify.annotations.NullMarked;
