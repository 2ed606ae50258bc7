package okoplan.timeline;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many assignments fall due.
 *
 * @param due all that the filter chooses
 * @param states how many of them are of each state
 */
record DueCount(long due, Map<DueState, Long> states) {

    static final DueCount NOTHING = new DueCount(0, Map.of());

    long of(DueState state) {
        return states.getOrDefault(state, 0L);
    }

    DueCount plus(DueCount other) {
        Map<DueState, Long> sum = new EnumMap<>(DueState.class);
        sum.putAll(states);
        other.states.forEach((state, amount) -> sum.merge(state, amount, Long::sum));
        return new DueCount(due + other.due, sum);
    }
}
