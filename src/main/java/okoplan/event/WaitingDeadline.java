package okoplan.event;

import okoplan.shared.MeasureId;

/**
 * A measure of a plan in force whose deadline has no date yet.
 *
 * @param named what its phrase hangs on, as far as it names something
 */
record WaitingDeadline(MeasureId measure, String name, String phrase, String named) {}
