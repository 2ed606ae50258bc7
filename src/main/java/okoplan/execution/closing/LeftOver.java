package okoplan.execution.closing;

import java.util.List;

/**
 * What of a measure was not done, and why.
 *
 * @param outcome NOT_DONE, CARRY or CANCEL
 * @param amount how many assignments
 * @param several how many executors have them
 * @param executors the first of them by name
 */
record LeftOver(
        String measure,
        String deadline,
        Fate outcome,
        String reason,
        long amount,
        long several,
        List<String> executors) {

    LeftOver {
        executors = List.copyOf(executors);
    }

    /** How many executors are not named. */
    public long getUnnamed() {
        return several - executors.size();
    }

    public String getNames() {
        return String.join(", ", executors);
    }
}
