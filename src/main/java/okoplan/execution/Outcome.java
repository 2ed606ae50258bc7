package okoplan.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What has become of what is due, as named in addresses ({@code outcome=on-time}). Each assignment that is not cancelled is of
 * exactly one of {@link #parts()}, so that these add up to {@link #DUE}; what was extended is among them, what was cancelled is not.
 */
public enum Outcome {
    DUE("due", "a.status <> 'CANCELLED'"),
    /** Accepted, and never late by the due date that counts. */
    ON_TIME("on-time", "a.status = 'ACCEPTED' and " + Punctuality.ON_TIME.which()),
    /** Accepted, and late before. */
    LATE("late", "a.status = 'ACCEPTED' and " + Punctuality.LATE.which()),
    /** Reported, and not looked at yet. */
    WAITING("waiting", "a.status = 'REPORTED'"),
    OVERDUE("overdue", "a.status in ('OPEN', 'RETURNED') and a.overdue_since is not null"),
    /** Still to be done and not late: the due date is ahead, or it was returned and is not late anew. */
    AHEAD("ahead", "a.status in ('OPEN', 'RETURNED') and a.overdue_since is null"),
    /** Closed without having been done. */
    NOT_DONE("not-done", "a.status not in ('OPEN', 'RETURNED', 'REPORTED', 'ACCEPTED', 'CANCELLED')"),
    /** Of what is due, whatever has become of it: a later date was granted. */
    EXTENDED("extended", "a.status <> 'CANCELLED' and a.extended_to is not null"),
    CANCELLED("cancelled", "a.status = 'CANCELLED'");

    private static final List<Outcome> PARTS = List.of(ON_TIME, LATE, WAITING, OVERDUE, AHEAD, NOT_DONE);

    private final String parameter;
    private final String condition;

    Outcome(String parameter, String condition) {
        this.parameter = parameter;
        this.condition = condition;
    }

    /** The one named so in an address. */
    public static Optional<Outcome> of(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(parameter))
                .findFirst();
    }

    /** Those that all which is due is divided into. */
    public static List<Outcome> parts() {
        return PARTS;
    }

    public String parameter() {
        return parameter;
    }

    /** In SQL; {@code a} is the assignment. */
    public String condition() {
        return condition;
    }
}
