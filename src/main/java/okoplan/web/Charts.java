package okoplan.web;

import java.util.Collection;
import okoplan.shared.view.Counted;
import org.jspecify.annotations.Nullable;

/** Sizes and shades of what charts draw. */
final class Charts {

    private static final int FULL = 100;
    private static final int LEVELS = 4;

    private Charts() {}

    static long max(Collection<? extends Counted> rows) {
        return Math.max(1, rows.stream().mapToLong(Counted::value).max().orElse(1));
    }

    static long share(Number value, long max) {
        long amount = Math.max(0, value.longValue());
        return amount == 0 ? 0 : Math.max(1, Math.round(amount * (double) FULL / max));
    }

    static String heatLevel(@Nullable Number value, long max) {
        if (value == null) {
            return "none";
        }
        long amount = value.longValue();
        return amount <= 0 ? "0" : String.valueOf(Math.min(LEVELS, 1 + (amount - 1) * LEVELS / Math.max(1, max)));
    }
}
