package okoplan.plan.version;

import java.time.LocalDate;
import okoplan.plan.ApprovalOrder;

/**
 * A version of a plan without its rows.
 *
 * @param number 1 is the plan as it was approved first
 * @param reason why the plan was amended, as typed; may be empty
 * @param on since when it counts
 * @param byName who approved it
 */
record PlanVersion(int number, ApprovalOrder order, String reason, LocalDate on, String byName) {}
