package okoplan.exchange.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.RowPlace;
import okoplan.plan.SourceDocuments;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
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
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final SourceDocuments documents;

    PlanCreation(
            ImportAccess access,
            ImportViews views,
            ImportRowRepository rows,
            PlanDrafts drafts,
            PlanEditing editing,
            SourceDocuments documents) {
        this.access = access;
        this.views = views;
        this.rows = rows;
        this.drafts = drafts;
        this.editing = editing;
        this.documents = documents;
    }

    /**
     * What came of the wish.
     *
     * @param now false when the plan had been made before: nothing was done
     */
    record Created(PlanId plan, long measures, boolean now) {}

    Created create(Actor actor, long id) {
        PlanImport found = access.locked(actor, id);
        PlanId before = found.plan();
        if (before != null) {
            return new Created(before, 0, false);
        }
        if (!found.isOpen()) {
            throw new RuleViolationException("exchange.check.plan-deleted");
        }
        DateRange period = found.period();
        if (period == null) {
            throw new RuleViolationException("exchange.check.period-missing");
        }
        CheckView check = views.check(actor, id);
        List<PastedRow> wanted = wanted(check);
        PlanId plan = drafts.create(actor, new NewPlan(found.title(), found.level(), found.school(), period));
        editing.insertRows(actor, plan, RowPlace.start(), wanted);
        String number = found.orderNumber();
        LocalDate date = found.orderDate();
        documents.attach(actor, plan, found.document(), number.isEmpty() ? null : number, date);
        found.finish(plan);
        rows.deleteAll(id);
        return new Created(plan, check.getMeasures(), true);
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
