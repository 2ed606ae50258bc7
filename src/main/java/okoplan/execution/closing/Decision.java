package okoplan.execution.closing;

import okoplan.shared.RuleViolationException;

/**
 * What is to become of an assignment.
 *
 * @param reason in words; only what is cancelled must have one
 */
public record Decision(Fate fate, String reason) {

    static final int LONGEST_REASON = 1_000;

    public Decision {
        reason = reason.strip();
        if (fate == Fate.CANCEL && reason.isEmpty()) {
            throw new RuleViolationException("execution.closing.reason.required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleViolationException("execution.closing.reason.long", LONGEST_REASON);
        }
    }
}
