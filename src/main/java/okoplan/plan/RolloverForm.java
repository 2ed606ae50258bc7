package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.DateRange;

/** Title and period of the next plan; the period is proposed from that of the plan before. */
public class RolloverForm extends TitleAndPeriod {

    static RolloverForm of(PlanHeader plan, LocalDate today) {
        DateRange next = PlanYears.next(plan.period());
        RolloverForm form = new RolloverForm();
        form.fill(PlanRollover.nextTitle(plan, next), next, today);
        return form;
    }
}
