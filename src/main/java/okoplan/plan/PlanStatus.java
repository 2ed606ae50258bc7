package okoplan.plan;

/** Where a plan stands. */
public enum PlanStatus {
    DRAFT {
        @Override
        boolean mayBecome(PlanStatus next) {
            return next == APPROVED;
        }
    },
    /** In force by an order; its assignments exist. */
    APPROVED {
        @Override
        boolean mayBecome(PlanStatus next) {
            return false;
        }
    };

    abstract boolean mayBecome(PlanStatus next);
}
