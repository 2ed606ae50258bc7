package okoplan.oversight;

import org.jspecify.annotations.Nullable;

/** How many days something has been overdue, counting the first late day as one. */
enum OverdueAge {
    WEEK(null, 7),
    MONTH(8, 30),
    LONGER(31, null);

    private final @Nullable Integer least;
    private final @Nullable Integer most;

    OverdueAge(@Nullable Integer least, @Nullable Integer most) {
        this.least = least;
        this.most = most;
    }

    @Nullable
    Integer least() {
        return least;
    }

    @Nullable
    Integer most() {
        return most;
    }
}
