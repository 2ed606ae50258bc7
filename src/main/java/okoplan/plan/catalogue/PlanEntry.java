package okoplan.plan.catalogue;

import java.time.LocalDate;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanStatus;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the list.
 *
 * @param amendment a working copy that is going to change a plan in force
 * @param total assignments that count, of the whole municipality or of the one school that the person sees
 */
record PlanEntry(
        PlanId id,
        String title,
        PlanLevel level,
        @Nullable SchoolId school,
        @Nullable String schoolName,
        DateRange period,
        PlanStatus status,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        int measures,
        long total,
        long accepted,
        long overdue,
        boolean amendment) {

    public boolean isDraft() {
        return status == PlanStatus.DRAFT;
    }
}
