package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Today;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that what is done continuously goes on, one assignment or several at once; nobody has to review it. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class Confirming {

    private final VisibleAssignments visible;
    private final Confirmations confirmations;
    private final ConfirmationDays days;
    private final EvidenceStore evidence;
    private final Today today;

    Confirming(
            VisibleAssignments visible,
            Confirmations confirmations,
            ConfirmationDays days,
            EvidenceStore evidence,
            Today today) {
        this.visible = visible;
        this.confirmations = confirmations;
        this.days = days;
        this.evidence = evidence;
        this.today = today;
    }

    /**
     * Confirms all of them or none. What was sent with the same key before is left as it is.
     *
     * @throws StaleVersionException when one of them was changed after the form was opened
     * @throws RuleViolationException when one of them is not continuous, or not to be done any more
     */
    @Transactional
    public void confirm(
            Actor actor, List<ReportedAssignment> targets, ConfirmationContent content, EvidenceBundle bundle) {
        LocalDate day = today.date();
        List<Long> ids = targets.stream().map(target -> target.id().value()).toList();
        List<Assignment> locked = visible.lock(actor, ids, day);
        Set<Long> sent = confirmations.alreadySent(content, ids);
        List<Assignment> todo = locked.stream()
                .filter(assignment -> !sent.contains(assignment.id().value()))
                .toList();
        if (todo.isEmpty()) {
            return;
        }
        todo.forEach(Assignment::requireConfirmable);
        Reporting.requireUnchanged(todo, targets);
        Instant now = today.instant();
        evidence.attachToConfirmations(
                actor, bundle, confirmations.write(actor, steps(actor, todo, day), content, day, now), now);
    }

    private Map<Assignment, ConfirmationRule.Step> steps(Actor actor, List<Assignment> todo, LocalDate day) {
        ConfirmationRule rule = days.rule(actor.municipality());
        Map<PlanId, Month> years =
                confirmations.years(actor, todo.stream().map(Assignment::plan).toList());
        Map<Assignment, ConfirmationRule.Step> steps = new LinkedHashMap<>();
        todo.forEach(assignment -> steps.put(
                assignment,
                rule.confirmed(assignment.confirmBy(), day, years.getOrDefault(assignment.plan(), Month.JANUARY))));
        return steps;
    }
}
