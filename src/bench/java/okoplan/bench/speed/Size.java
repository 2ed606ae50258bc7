package okoplan.bench.speed;

import java.util.List;
import java.util.Map;

/**
 * How large a database is: the municipality that is measured is the largest of its region. A larger one has more schools, each of
 * which has about a hundred assignments a year, as in a smaller one.
 *
 * @param total assignments of the whole installation
 * @param measured assignments of the measured municipality
 * @param schools of it
 * @param measures of each plan
 */
record Size(String name, int total, int measured, int municipalities, int schools, int measures) {

    static final List<Size> ALL = List.of(
            new Size("10k", 10_000, 8_000, 4, 12, 60),
            new Size("100k", 100_000, 50_000, 20, 72, 60),
            new Size("1m", 1_000_000, 250_000, 60, 360, 60));

    static Size named(String name) {
        return ALL.stream()
                .filter(size -> size.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    String database() {
        return "bench_" + name;
    }

    /** The municipality with 1,200 schools and a draft for them all. */
    int region() {
        return municipalities + 1;
    }

    Map<String, Object> parameters() {
        return Map.of(
                "total",
                total,
                "measured",
                measured,
                "municipalities",
                municipalities,
                "schools",
                schools,
                "measures",
                measures);
    }
}
