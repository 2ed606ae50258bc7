package okoplan.exchange.checking;

import java.time.LocalDate;
import okoplan.plan.PlanLevel;
import okoplan.shared.DateRange;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a plan as a whole before it is made.
 *
 * @param school whose plan it is; null for the municipality's
 * @param orderNumber of the order that approved it, may be empty
 */
record ImportHeaderChange(
        String title,
        PlanLevel level,
        @Nullable SchoolId school,
        DateRange period,
        String orderNumber,
        @Nullable LocalDate orderDate) {}
