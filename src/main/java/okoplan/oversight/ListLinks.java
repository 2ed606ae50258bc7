package okoplan.oversight;

import java.time.LocalDate;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;

/** The address of the list behind each number, narrowed as the dashboard is. */
class ListLinks {

    private final OversightFilter filter;

    ListLinks(OversightFilter filter) {
        this.filter = filter;
    }

    String overdue() {
        return late().url();
    }

    String overdueOf(OverdueAge age) {
        return late().withLateDays(age.least(), age.most()).url();
    }

    String overdueOf(SchoolId school) {
        return late().with(school).url();
    }

    String overdueOf(PlanId plan) {
        return late().with(plan).url();
    }

    String overdueOf(SchoolId school, PlanId plan) {
        return late().with(plan).with(school).url();
    }

    String overdueOf(OrganizationId organization) {
        return late().with(organization).url();
    }

    String overdueOf(PersonId person) {
        return late().with(person).url();
    }

    /** Those that were overdue at the end of that day, whatever has become of them since. */
    String overdueOn(LocalDate day) {
        return filter.lateOn(day).url();
    }

    String dueSoon() {
        return filter.of(ListStatus.SOON).url();
    }

    String reviewLate() {
        return filter.of(ListStatus.REVIEW_LATE).url();
    }

    String unconfirmed() {
        return filter.of(ListStatus.UNCONFIRMED).url();
    }

    String undated() {
        return filter.address("/oversight/undated").toUriString();
    }

    private AssignmentFilter late() {
        return filter.of(filter.overdue());
    }
}
