package okoplan.browser;

import java.time.LocalDate;
import java.util.List;
import okoplan.access.ActingAs;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.RowPlace;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import org.springframework.boot.test.context.TestComponent;

/** Makes plans as people make them; taken by the constructor of a test. */
@TestComponent
public class BrowserPlans {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;

    public BrowserPlans(PlanDrafts drafts, PlanEditing editing, PlanApproval approval) {
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
    }

    /** A municipality's plan for 2026/2027, approved by its head. */
    public PlanId inForce(BrowserPeople people, PastedRow... rows) {
        Actor staff = people.staff().actor();
        Actor head = people.head().actor();
        PlanId plan = ActingAs.call(
                staff, () -> drafts.create(staff, NewPlan.ofMunicipality("Дорожная карта на 2026/2027 год", YEAR)));
        ActingAs.run(staff, () -> editing.insertRows(staff, plan, RowPlace.end(), List.of(rows)));
        ActingAs.run(head, () -> approval.approve(head, plan, new ApprovalOrder("9-осн", LocalDate.of(2026, 11, 2))));
        return plan;
    }
}
