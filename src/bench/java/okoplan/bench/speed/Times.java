package okoplan.bench.speed;

import java.util.List;

/** Measured times; the slowest of a hundred is left to chance. */
record Times(List<Long> nanos) {

    Times {
        nanos = nanos.stream().sorted().toList();
    }

    double p50() {
        return at(0.50);
    }

    double p95() {
        return at(0.95);
    }

    /** In milliseconds. */
    private double at(double share) {
        return nanos.get((int) Math.min(nanos.size() - 1, Math.floor(nanos.size() * share))) / 1e6;
    }
}
