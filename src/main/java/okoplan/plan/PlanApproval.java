package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts plans in force. Who listens to the event makes the assignments in the same transaction. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class PlanApproval {

    private final PlanAccess access;
    private final PlanViews views;
    private final ApprovalChecks checks;
    private final ExpectedAssignments expected;
    private final DueDates dueDates;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    PlanApproval(
            PlanAccess access,
            PlanViews views,
            ApprovalChecks checks,
            ExpectedAssignments expected,
            DueDates dueDates,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.access = access;
        this.views = views;
        this.checks = checks;
        this.expected = expected;
        this.dueDates = dueDates;
        this.entities = entities;
        this.events = events;
        this.today = today;
    }

    /** What is wrong or doubtful, and what approval will make: for who approves the plan and for who edits it. */
    @Transactional(readOnly = true)
    ApprovalPreview preview(Actor actor, PlanId id) {
        PlanView plan = views.get(actor, id);
        PlanHeader header = plan.header();
        boolean mayApprove = PlanAccess.mayApprove(actor, header.level(), header.school());
        PlanAccess.require(mayApprove || PlanAccess.mayEdit(actor, header.level(), header.school()));
        return new ApprovalPreview(
                header,
                plan.measures().size(),
                expected.count(id),
                checks.problems(plan),
                plan.measures().stream()
                        .filter(measure -> !measure.responsible().rest().isEmpty())
                        .count(),
                mayApprove);
    }

    /**
     * Approves the plan and makes its assignments, all or nothing. A municipal plan is approved by the head, a school's by
     * its director.
     *
     * @return false when it had been approved before: nothing was done
     */
    @Transactional
    public boolean approve(Actor actor, PlanId id, ApprovalOrder order) {
        Plan plan = access.toApprove(actor, id);
        if (!plan.isDraft()) {
            return false;
        }
        if (!preview(actor, id).isReady()) {
            throw new RuleViolationException("plan.approval.has-errors");
        }
        LocalDate day = today.date();
        order.requireSane(day);
        plan.approve(order, actor.account(), day, today.instant());
        entities.flush();
        dueDates.settle(id);
        events.publishEvent(new PlanApproved(actor.municipality(), id, actor.account(), day));
        return true;
    }
}
