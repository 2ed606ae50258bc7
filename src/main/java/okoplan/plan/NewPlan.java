package okoplan.plan;

import okoplan.shared.DateRange;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be made.
 *
 * @param school whose plan it is; null for the municipality's
 */
public record NewPlan(
        String title, PlanLevel level, @Nullable SchoolId school, DateRange period) {

    public NewPlan {
        title = PlanHeaderChange.checkedTitle(title);
        PlanHeaderChange.check(period);
    }

    public static NewPlan ofMunicipality(String title, DateRange period) {
        return new NewPlan(title, PlanLevel.MUNICIPAL, null, period);
    }

    public static NewPlan ofSchool(String title, SchoolId school, DateRange period) {
        return new NewPlan(title, PlanLevel.SCHOOL, school, period);
    }
}
