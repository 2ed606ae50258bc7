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
            return next == CLOSED;
        }
    },
    /** Its year is over: nothing of it is changed any more; what is carried over is open until the next plan takes it. */
    CLOSED {
        @Override
        boolean mayBecome(PlanStatus next) {
            return next == APPROVED;
        }
    };

    abstract boolean mayBecome(PlanStatus next);
}
