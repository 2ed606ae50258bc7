package okoplan.plan;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes plans whole, with their rows and the document that they came from, all or nothing. The department makes municipal
 * plans and brings in those of schools; a director makes the own school's. Afterwards a school's plan is its director's.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class PlanMaking {

    private final PlanRepository plans;
    private final NewRows newRows;
    private final SourceDocuments documents;
    private final Today today;

    PlanMaking(PlanRepository plans, NewRows newRows, SourceDocuments documents, Today today) {
        this.plans = plans;
        this.newRows = newRows;
        this.documents = documents;
        this.today = today;
    }

    /**
     * Where a plan comes from.
     *
     * @param document that is kept here
     * @param orderNumber of the order that approved it, as the document says; null when it does not
     * @param orderDate of that order
     */
    public record Origin(
            long document,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate) {}

    @Transactional
    public PlanId make(Actor actor, NewPlan plan, List<PastedRow> rows, Origin origin) {
        SchoolId school = plan.school();
        PlanAccess.require(PlanAccess.mayMakeWhole(actor, plan.level(), school));
        Plan made = plans.save(
                new Plan(plan.title(), plan.level(), school, plan.period(), actor.account(), today.instant()));
        newRows.add(made, RowPlace.start(), rows);
        documents.attach(made.id(), origin.document(), origin.orderNumber(), origin.orderDate());
        return made.id();
    }
}
