package okoplan.plan;

/** How far the assignments of a measure have come; cancelled ones do not count. */
record MeasureProgress(long total, long accepted, long overdue) {

    static final MeasureProgress NONE = new MeasureProgress(0, 0, 0);

    MeasureProgress plus(MeasureProgress other) {
        return new MeasureProgress(total + other.total, accepted + other.accepted, overdue + other.overdue);
    }
}
