package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts plans in force, and later gives dates to measures that had none. Who listens to the events makes the assignments in
 * the same transaction.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class PlanApproval {

    private final PlanAccess access;
    private final PlanViews views;
    private final ApprovalChecks checks;
    private final ExpectedAssignments expected;
    private final MeasureRepository measures;
    private final MeasureDetails details;
    private final DueDates dueDates;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Today today;

    PlanApproval(
            PlanAccess access,
            PlanViews views,
            ApprovalChecks checks,
            ExpectedAssignments expected,
            MeasureRepository measures,
            MeasureDetails details,
            DueDates dueDates,
            EntityManager entities,
            ApplicationEventPublisher events,
            Today today) {
        this.access = access;
        this.views = views;
        this.checks = checks;
        this.expected = expected;
        this.measures = measures;
        this.details = details;
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

    /** Gives windows to a measure of a plan in force that waited for its date. */
    @Transactional
    public void setDate(Actor actor, PlanId id, MeasureId measure, List<DeadlineWindow> windows) {
        Plan plan = access.toEdit(actor, id);
        if (plan.isDraft()) {
            throw new RuleViolationException("plan.date.draft");
        }
        Measure found = measures.find(id.value(), measure.value()).orElseThrow(() -> new NotFoundException(measure));
        if (!found.needsDate()) {
            throw new RuleViolationException("plan.date.already-set");
        }
        List<DeadlineWindow> sorted = windows.stream().distinct().sorted().toList();
        if (sorted.isEmpty()) {
            throw new RuleViolationException("plan.date.missing");
        }
        if (sorted.stream()
                .anyMatch(window -> !plan.period().contains(window.to())
                        || (window.from() != null && !plan.period().contains(window.from())))) {
            throw new RuleViolationException(
                    "plan.date.outside-period",
                    plan.period().from(),
                    plan.period().to());
        }
        found.override(sorted);
        entities.flush();
        details.replaceWindows(Map.of(measure, sorted));
        dueDates.settle(id, measure);
        events.publishEvent(new MeasureDated(actor.municipality(), id, measure, actor.account(), today.date()));
    }
}
