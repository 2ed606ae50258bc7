package okoplan.event;

import okoplan.shared.DateRange;

/**
 * What is said of an event.
 *
 * @param name as people call it: «ВПР, 5 класс», «Августовское совещание»
 * @param days on which it takes place
 */
public record EventDetails(String name, DateRange days, String note) {}
