package okoplan.exchange.checking;

import java.util.ArrayList;
import java.util.List;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanMaking;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the plan of a checked document: all rows or none, and once however often it is asked. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional
class PlanCreation {

    private final ImportAccess access;
    private final ImportViews views;
    private final ImportRowRepository rows;
    private final PlanMaking plans;

    PlanCreation(ImportAccess access, ImportViews views, ImportRowRepository rows, PlanMaking plans) {
        this.access = access;
        this.views = views;
        this.rows = rows;
        this.plans = plans;
    }

    /**
     * What came of the wish.
     *
     * @param schoolName whose plan it is; null for the municipality's
     * @param now false when the plan had been made before: nothing was done
     */
    record Created(PlanId plan, long measures, @Nullable String schoolName, boolean now) {}

    Created create(Actor actor, long id) {
        PlanImport found = access.locked(actor, id);
        PlanId before = found.plan();
        if (before != null) {
            return new Created(before, 0, null, false);
        }
        if (!found.isOpen()) {
            throw new RuleViolationException("exchange.check.plan-deleted");
        }
        DateRange period = found.period();
        if (period == null) {
            throw new RuleViolationException("exchange.check.period-missing");
        }
        CheckView check = views.content(actor, id);
        List<PastedRow> wanted = wanted(check);
        String number = found.orderNumber();
        PlanId plan = plans.make(
                actor,
                new NewPlan(found.title(), found.level(), found.school(), period),
                wanted,
                new PlanMaking.Origin(found.document(), number.isEmpty() ? null : number, found.orderDate()));
        found.finish(plan);
        rows.deleteAll(id);
        return new Created(plan, check.getMeasures(), check.header().schoolName(), true);
    }

    private static List<PastedRow> wanted(CheckView check) {
        if (check.getMeasures() == 0) {
            throw new RuleViolationException("exchange.check.no-measures");
        }
        List<PastedRow> wanted = new ArrayList<>();
        for (RowView row : check.rows()) {
            if (row.leftOut()) {
                continue;
            }
            if (row.problem() != null) {
                throw new RuleViolationException("exchange.check.row-problem", row.label(), row.problem());
            }
            wanted.add(row.toPasted());
        }
        return wanted;
    }
}
