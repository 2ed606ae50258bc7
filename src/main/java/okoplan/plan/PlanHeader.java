package okoplan.plan;

import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a plan's rows.
 *
 * @param version to be sent back with a change of the header
 * @param schoolName short name of the school whose plan it is
 * @param amends of a working copy: the plan in force that it is going to change
 * @param amendment of a plan in force: its working copy, if there is one
 * @param approval by what and by whom it was put in force; null for a draft
 * @param closing when and by whom it was closed; null as long as it is not
 * @param follows the plan of the year before that it was begun from
 * @param next the plan that was begun from it last
 */
public record PlanHeader(
        PlanId id,
        int version,
        PlanLevel level,
        @Nullable SchoolId school,
        @Nullable String schoolName,
        String title,
        DateRange period,
        PlanStatus status,
        AccountId createdBy,
        String creatorName,
        @Nullable PlanId amends,
        @Nullable PlanId amendment,
        @Nullable Approval approval,
        @Nullable Closing closing,
        @Nullable PlanId follows,
        @Nullable PlanId next) {

    /**
     * By what order and by whom a plan was put in force.
     *
     * @param amended by the order of the last amendment; null when there was none
     */
    public record Approval(
            ApprovalOrder order,
            LocalDate on,
            String byName,
            String byPost,
            @Nullable ApprovalOrder amended) {}

    /**
     * When and by whom a plan was closed.
     *
     * @param conclusion what they say of it; may be empty
     */
    public record Closing(LocalDate on, String byName, String byPost, String conclusion) {}

    public boolean isDraft() {
        return status == PlanStatus.DRAFT;
    }

    public boolean isInForce() {
        return status == PlanStatus.APPROVED;
    }

    public boolean isClosed() {
        return status == PlanStatus.CLOSED;
    }

    public boolean isWorkingCopy() {
        return amends != null;
    }

    public boolean isOfSchool() {
        return level == PlanLevel.SCHOOL;
    }
}
