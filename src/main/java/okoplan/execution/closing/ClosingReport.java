package okoplan.execution.closing;

import java.util.List;
import okoplan.plan.PlanHeader;

/**
 * How a closed plan has ended.
 *
 * @param sections empty where the plan has none
 * @param leftOver what was not done
 * @param waiting how many assignments are still to be carried over into a next plan
 */
record ClosingReport(
        PlanHeader plan,
        ClosingLine whole,
        List<ClosingLine> sections,
        List<ClosingLine> executors,
        List<LeftOver> leftOver,
        long waiting) {}
