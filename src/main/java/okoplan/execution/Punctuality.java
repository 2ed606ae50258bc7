package okoplan.execution;

import java.util.Arrays;
import java.util.Optional;

/**
 * What of that which was due has been done on time, as named in addresses ({@code discipline=on-time}): what the discipline
 * coefficient n/N counts. N is what was due and not cancelled, n what of it was never late by that due date. Each also by the
 * dates that the plan asks for, without extensions: there on time is what was reported by then.
 */
public enum Punctuality {
    DUE("due", false, "true"),
    ON_TIME("on-time", false, "not " + Sql.LATE),
    LATE("late", false, Sql.LATE),
    DUE_UNEXTENDED("due-unextended", true, "true"),
    ON_TIME_UNEXTENDED("on-time-unextended", true, "not " + Sql.LATE_UNEXTENDED),
    LATE_UNEXTENDED("late-unextended", true, Sql.LATE_UNEXTENDED);

    private final String parameter;
    private final boolean unextended;
    private final String which;

    Punctuality(String parameter, boolean unextended, String which) {
        this.parameter = parameter;
        this.unextended = unextended;
        this.which = which;
    }

    /** The one named so in an address. */
    public static Optional<Punctuality> of(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(parameter))
                .findFirst();
    }

    public String parameter() {
        return parameter;
    }

    /** In SQL; {@code a} is the assignment. */
    public String condition() {
        return "a.status <> 'CANCELLED' and " + due() + " < :today and " + which;
    }

    /** Whether it is of those, in SQL, where it is due. */
    public String which() {
        return which;
    }

    /** The date that counts, in SQL. */
    public String due() {
        return unextended ? "coalesce(a.planned_due_on, a.due_on)" : "a.due_on";
    }

    private static final class Sql {

        private static final String LATE = """
                (a.status in ('NOT_DONE', 'CARRIED')
                   or exists (select from lateness l
                              where l.municipality_id = a.municipality_id and l.assignment_id = a.id and l.since > a.due_on))""";

        private static final String LATE_UNEXTENDED = """
                case when a.planned_due_on is null or a.status in ('NOT_DONE', 'CARRIED') then %s
                     else not exists (select from report r
                                      where r.municipality_id = a.municipality_id and r.assignment_id = a.id
                                        and r.status <> 'WITHDRAWN' and r.submitted_on <= a.planned_due_on) end""".formatted(LATE);
    }
}
