/**
 * What a Russian deadline phrase («сентябрь – октябрь», «до 25 числа каждого месяца») means inside a plan's period.
 * Plain Java without Spring: a phrase is normalised, cut into tokens, parsed into items, and the items are placed in
 * the period. What cannot be read is said to be unknown; nothing is guessed.
 */
@NamedInterface("phrase")
@NullMarked
package okoplan.calendar.phrase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
