package okoplan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who approves should know beforehand.
 *
 * @param assignments how many will be made; 0 of an amendment
 * @param effect of an amendment on the assignments that there are; null of a new plan
 * @param unmatched rows whose responsible phrase names somebody unknown
 * @param mark changes with the rows and the numbers: whoever approves sends the one that was seen
 * @param mayApprove whether the person may approve, or only look
 */
record ApprovalPreview(
        PlanHeader header,
        int measures,
        long assignments,
        @Nullable AmendmentEffect effect,
        List<PlanProblem> problems,
        long unmatched,
        String mark,
        boolean mayApprove) {

    ApprovalPreview {
        problems = List.copyOf(problems);
    }

    public List<PlanProblem> errors() {
        return problems.stream().filter(PlanProblem::isError).toList();
    }

    public List<PlanProblem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    public boolean isReady() {
        return errors().isEmpty();
    }
}
