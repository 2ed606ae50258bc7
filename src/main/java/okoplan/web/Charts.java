package okoplan.web;

import java.util.Collection;
import okoplan.shared.RussianNumbers;
import okoplan.shared.view.Counted;
import org.jspecify.annotations.Nullable;

/** What templates may call as {@code #charts}: sizes, shades and names of what charts draw. */
public final class Charts {

    private static final int FULL = 100;
    private static final int LEVELS = 4;

    Charts() {}

    /** The greatest value of the rows, at least 1. */
    public long max(Collection<? extends Counted> rows) {
        return Math.max(1, rows.stream().mapToLong(Counted::value).max().orElse(1));
    }

    /** Hundredths of the greatest value, to draw with; anything above nothing stays visible. */
    public long share(Number value, long max) {
        long amount = Math.max(0, value.longValue());
        return amount == 0 ? 0 : Math.max(1, Math.round(amount * (double) FULL / max));
    }

    /** What a column leaves free above it, in the same hundredths. */
    public long above(Number value, long max) {
        return FULL - share(value, max);
    }

    /** A number with what it is of, for who hears it alone: «Школа № 1: 5». */
    public String named(String name, long value) {
        return name + ": " + RussianNumbers.format(value);
    }

    /** Classes of a cell of a heat map: level 0 (nothing) to 4 (most), none for null. */
    public String heat(@Nullable Number value, long max) {
        return "heat-cell heat-" + (value == null ? "none" : level(value.longValue(), max));
    }

    private static long level(long amount, long max) {
        return amount <= 0 ? 0 : Math.min(LEVELS, 1 + (amount - 1) * LEVELS / Math.max(1, max));
    }
}
