package okoplan.oversight;

import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A number of overdue assignments, of all (no id is given), of those of a plan, a school, both, an organisation, a person,
 * or of an age.
 *
 * @param position place in the list of schools
 * @param ofSchools whether schools are among the executors
 * @param total how many such numbers there are in all, of plans, of schools or of other executors
 * @param totalOfSchools how many of them are of schools
 */
record OverdueCount(
        @Nullable OverdueAge age,
        @Nullable PlanId plan,
        @Nullable String planTitle,
        @Nullable SchoolId school,
        @Nullable String schoolName,
        int position,
        @Nullable OrganizationId organization,
        @Nullable String organizationName,
        @Nullable PersonId person,
        @Nullable String personName,
        long amount,
        boolean ofSchools,
        int total,
        int totalOfSchools) {}
