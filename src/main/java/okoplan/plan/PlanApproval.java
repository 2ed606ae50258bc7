package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.StringJoiner;
import java.util.TreeMap;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Sha256;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
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
    private final AmendmentApproval amendments;
    private final PlanRepository plans;
    private final DueDates dueDates;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    PlanApproval(
            PlanAccess access,
            PlanViews views,
            ApprovalChecks checks,
            ExpectedAssignments expected,
            AmendmentApproval amendments,
            PlanRepository plans,
            DueDates dueDates,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.access = access;
        this.views = views;
        this.checks = checks;
        this.expected = expected;
        this.amendments = amendments;
        this.plans = plans;
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
        long made = header.amends() == null ? expected.count(id) : 0;
        AmendmentEffect effect = header.amends() == null ? null : amendments.effect(id);
        return new ApprovalPreview(
                header,
                plan.measures().size(),
                made,
                effect,
                checks.problems(plan),
                plan.measures().stream()
                        .filter(measure -> !measure.responsible().rest().isEmpty())
                        .count(),
                mark(plan, made, effect),
                mayApprove);
    }

    private static String mark(PlanView plan, long made, @Nullable AmendmentEffect effect) {
        StringJoiner seen = new StringJoiner(";");
        seen.add(plan.header().version() + ":" + made);
        if (effect != null) {
            seen.add(new TreeMap<>(effect.numbers()).toString());
        }
        plan.rows().forEach(row -> seen.add(row.id() + ":" + row.version()));
        return Sha256.hex(seen.toString());
    }

    /**
     * What approval has done.
     *
     * @param plan that is in force now: of an amendment the plan that it changed
     * @param now false when it had been approved before and nothing was done
     */
    public record Approved(PlanId plan, boolean now) {}

    /** Approves without saying more than the order does; false when that had been done before. */
    @Transactional
    public boolean approve(Actor actor, PlanId id, ApprovalOrder order) {
        return approve(actor, id, order, "").now();
    }

    /**
     * Approves the plan and makes its assignments, all or nothing; an amendment changes its plan instead and reconciles the
     * assignments. A municipal plan is approved by the head, a school's by its director.
     *
     * @param reason why an amendment is made, as typed; may be empty
     */
    @Transactional
    public Approved approve(Actor actor, PlanId id, ApprovalOrder order, String reason) {
        // The plan in force is always locked before its working copy, as by those who move its dates.
        Plan inForce = plans.findAmended(id.value()).flatMap(plans::findLocked).orElse(null);
        Plan plan = access.toApprove(actor, id);
        if (!plan.isDraft()) {
            return new Approved(id, false);
        }
        if (checks.problems(views.get(actor, id)).stream().anyMatch(PlanProblem::isError)) {
            throw new RuleViolationException("plan.approval.has-errors");
        }
        LocalDate day = today.date();
        order.requireSane(day);
        if (inForce != null) {
            return new Approved(
                    amendments.approve(actor, inForce, plan, order, Texts.text(reason, Texts.PHRASE)), true);
        }
        plan.approve(order, actor.account(), day, today.instant());
        entities.flush();
        dueDates.settle(id);
        events.publishEvent(new PlanApproved(actor.municipality(), id, actor.account(), day));
        return new Approved(id, true);
    }
}
