package okoplan.event;

import okoplan.shared.DateRange;

/**
 * An event in the list.
 *
 * @param bound how many deadlines hang on it
 */
public record EventRow(EventId id, String name, DateRange days, String note, int bound) {}
