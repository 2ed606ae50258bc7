package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a plan. What a person may not see does not exist for them; what they see but may not do is denied.
 * The department sees all plans of the municipality, edits the municipal ones and may bring in a school's whole; a director sees the own school's plans
 * and edits them, and sees the municipal plans in force.
 */
@Component
class PlanAccess {

    private final PlanRepository plans;

    PlanAccess(PlanRepository plans) {
        this.plans = plans;
    }

    Plan visible(Actor actor, PlanId id) {
        Plan plan = plans.find(id.value()).orElseThrow(() -> new NotFoundException(id));
        requireVisible(actor, plan);
        return plan;
    }

    /** Locks the plan: others who change it wait. */
    Plan toEdit(Actor actor, PlanId id) {
        Plan plan = locked(actor, id);
        require(mayEdit(actor, plan.level(), plan.school()));
        plan.requireNotClosed();
        return plan;
    }

    /** Locks the plan, in force or closed, to be followed by another one. */
    Plan toFollow(Actor actor, PlanId id) {
        Plan plan = locked(actor, id);
        require(mayEdit(actor, plan.level(), plan.school()));
        return plan;
    }

    Plan draftToEdit(Actor actor, PlanId id) {
        Plan plan = toEdit(actor, id);
        plan.requireDraft();
        return plan;
    }

    /** Locks the plan. */
    Plan toApprove(Actor actor, PlanId id) {
        Plan plan = locked(actor, id);
        require(mayApprove(actor, plan.level(), plan.school()));
        return plan;
    }

    static boolean maySee(Actor actor, PlanLevel level, @Nullable SchoolId school, PlanStatus status) {
        if (actor.isDepartment()) {
            return true;
        }
        if (!actor.is(Role.DIRECTOR)) {
            return false;
        }
        return level == PlanLevel.SCHOOL ? isOwn(actor, school) : status != PlanStatus.DRAFT;
    }

    static boolean mayEdit(Actor actor, PlanLevel level, @Nullable SchoolId school) {
        return level == PlanLevel.SCHOOL ? actor.is(Role.DIRECTOR) && isOwn(actor, school) : actor.isDepartment();
    }

    /** A plan that is made whole, from a document, the department may also make for a school; it is the school's then. */
    static boolean mayMakeWhole(Actor actor, PlanLevel level, @Nullable SchoolId school) {
        return actor.isDepartment() || mayEdit(actor, level, school);
    }

    static boolean mayApprove(Actor actor, PlanLevel level, @Nullable SchoolId school) {
        return level == PlanLevel.SCHOOL ? mayEdit(actor, level, school) : actor.is(Role.HEAD);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not for this role");
        }
    }

    private Plan locked(Actor actor, PlanId id) {
        Plan plan = plans.findLocked(id.value()).orElseThrow(() -> new NotFoundException(id));
        requireVisible(actor, plan);
        return plan;
    }

    private static void requireVisible(Actor actor, Plan plan) {
        if (!maySee(actor, plan.level(), plan.school(), plan.status())) {
            throw new NotFoundException(plan.id());
        }
    }

    private static boolean isOwn(Actor actor, @Nullable SchoolId school) {
        return school != null && school.equals(actor.school());
    }
}
