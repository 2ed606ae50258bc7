package okoplan.audit;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the log is narrowed to.
 *
 * @param from first day, in the zone of the municipality
 * @param to last day
 * @param actor the account that acted
 * @param actorKind what kind of actor it was, where no account is asked for
 * @param text words in the name of a thing, of a person, or in a value
 */
record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AccountId actor,
        AuditEntry.@Nullable ActorKind actorKind,
        @Nullable AuditArea area,
        @Nullable PlanId plan,
        @Nullable MeasureId measure,
        @Nullable AssignmentId assignment,
        @Nullable SchoolId school,
        String text) {

    static AuditFilter ofPlan(PlanId plan, @Nullable MeasureId measure) {
        return new AuditFilter(null, null, null, null, null, plan, measure, null, null, "");
    }

    static AuditFilter ofAssignment(AssignmentId assignment) {
        return new AuditFilter(null, null, null, null, null, null, null, assignment, null, "");
    }
}
