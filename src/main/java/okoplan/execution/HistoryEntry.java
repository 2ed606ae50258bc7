package okoplan.execution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an assignment, as shown.
 *
 * @param by who did it; null for what the application did by itself
 * @param onBehalf done by the department for the executor, whose name stands beside
 */
record HistoryEntry(
        EventKind kind,
        LocalDate on,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String post,
        boolean onBehalf,
        String comment) {}
