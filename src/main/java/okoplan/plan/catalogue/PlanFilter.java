package okoplan.plan.catalogue;

import okoplan.plan.PlanLevel;
import okoplan.plan.PlanStatus;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Which plans to list; null means any.
 *
 * @param schoolYear the year a school year begins in; plans whose period reaches into it
 * @param mine only those made by the person
 */
record PlanFilter(
        @Nullable PlanLevel level,
        @Nullable PlanStatus status,
        @Nullable Integer schoolYear,
        @Nullable SchoolId school,
        boolean mine) {}
