package okoplan.plan;

import java.util.Map;

/**
 * How many assignments an amendment touches.
 *
 * @param numbers by what becomes of them
 * @param lateAtOnce how many are going to have a due date in the past
 */
public record AmendmentEffect(Map<AmendmentSteps.Action, Long> numbers, long lateAtOnce) {

    public AmendmentEffect {
        numbers = Map.copyOf(numbers);
    }

    private long number(AmendmentSteps.Action action) {
        return numbers.getOrDefault(action, 0L);
    }

    public long created() {
        return number(AmendmentSteps.Action.CREATE);
    }

    public long moved() {
        return number(AmendmentSteps.Action.MOVE);
    }

    public long cancelled() {
        return number(AmendmentSteps.Action.CANCEL);
    }

    /** Reported or accepted ones that the plan no longer asks for, kept all the same. */
    public long left() {
        return number(AmendmentSteps.Action.LEAVE);
    }

    public long takenBack() {
        return number(AmendmentSteps.Action.TAKE_BACK);
    }

    public long kept() {
        return number(AmendmentSteps.Action.KEEP);
    }

    /** All but those that stay as they are. */
    public long touched() {
        return numbers.values().stream().mapToLong(Long::longValue).sum() - kept();
    }
}
