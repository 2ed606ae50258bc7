package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes plans and puts closed ones in force again. What becomes of their assignments is decided by whoever calls this, in the
 * same transaction; both find the plan locked.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class PlanClosing {

    private static final int LONGEST_CONCLUSION = 4_000;

    private final PlanAccess access;
    private final PlanViews views;
    private final PlanRepository plans;
    private final ApplicationEventPublisher events;
    private final Today today;

    PlanClosing(
            PlanAccess access, PlanViews views, PlanRepository plans, ApplicationEventPublisher events, Today today) {
        this.access = access;
        this.views = views;
        this.plans = plans;
        this.events = events;
        this.today = today;
    }

    /** Head of a plan in force or closed, for a person who may say what becomes of its assignments. */
    @Transactional(readOnly = true)
    public PlanHeader header(Actor actor, PlanId id) {
        PlanHeader header = views.header(actor, id);
        PlanAccess.require(PlanAccess.mayEdit(actor, header.level(), header.school())
                || PlanAccess.mayApprove(actor, header.level(), header.school()));
        if (header.isDraft()) {
            throw new NotFoundException(id);
        }
        return header;
    }

    /** Whether the person closes such a plan, and does not only prepare it. */
    public static boolean mayClose(Actor actor, PlanHeader plan) {
        return PlanAccess.mayApprove(actor, plan.level(), plan.school());
    }

    /**
     * Locks the plan for a person who may say what becomes of its assignments.
     *
     * @throws RuleViolationException when it is not in force
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(Actor actor, PlanId id) {
        if (access.toEdit(actor, id).isDraft()) {
            throw new RuleViolationException("plan.closing.not-in-force");
        }
    }

    /**
     * Locks the plan for a person who may close it.
     *
     * @return false when it is closed already
     * @throws RuleViolationException when it is a draft, or an amendment of it is begun
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(Actor actor, PlanId id) {
        Plan plan = access.toApprove(actor, id);
        if (plan.isDraft()) {
            throw new RuleViolationException("plan.closing.not-in-force");
        }
        if (plans.findAmendment(id.value()).isPresent()) {
            throw new RuleViolationException("plan.closing.amendment");
        }
        return !plan.isClosed();
    }

    /** Closes the plan that has been locked; its assignments have been settled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Actor actor, PlanId id, String conclusion) {
        access.toApprove(actor, id)
                .close(Texts.text(conclusion, LONGEST_CONCLUSION), actor.account(), today.date(), today.instant());
        events.publishEvent(new PlanClosed(actor.municipality(), id, actor.account(), today.date()));
    }

    /** What was said when the plan had been closed before. */
    @Transactional(readOnly = true)
    public String conclusion(Actor actor, PlanId id) {
        return access.visible(actor, id).conclusion();
    }

    /**
     * Locks a closed plan for a person who may close it.
     *
     * @throws RuleViolationException when it is not closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleAfterwards(Actor actor, PlanId id) {
        if (!access.toApprove(actor, id).isClosed()) {
            throw new RuleViolationException("plan.closing.not-closed");
        }
    }

    /**
     * Puts a closed plan in force again.
     *
     * @return false when it was not closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reopen(Actor actor, PlanId id) {
        Plan plan = access.toApprove(actor, id);
        if (!plan.isClosed()) {
            return false;
        }
        plan.reopen();
        events.publishEvent(new PlanReopened(actor.municipality(), id, actor.account(), today.date()));
        return true;
    }
}
