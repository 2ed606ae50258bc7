package okoplan.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log in words.
 *
 * @param who name of the person, or what acted
 * @param as roles of the person at that time
 * @param onBehalf for whom it was done, or empty
 * @param what kind of thing, and what was done to it
 * @param label what the thing is called
 */
record AuditRow(
        Instant at,
        LocalDateTime localTime,
        String who,
        String as,
        String onBehalf,
        String what,
        String label,
        @Nullable Long plan,
        String planTitle,
        @Nullable Long assignment,
        String request,
        List<Change> changes) {

    /**
     * A column that changed.
     *
     * @param before null where there was nothing
     * @param after null where nothing is left
     */
    record Change(
            String field, @Nullable String before, @Nullable String after) {

        String text() {
            if (before == null) {
                return "%s: %s".formatted(field, after);
            }
            return after == null ? "%s: %s".formatted(field, before) : "%s: %s → %s".formatted(field, before, after);
        }
    }

    String changesText() {
        return changes.stream().map(Change::text).collect(Collectors.joining("\n"));
    }

    String whoText() {
        return as.isEmpty() ? who : who + ", " + as;
    }
}
