package okoplan.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as it is kept.
 *
 * @param kind the table
 * @param action CREATED, CHANGED or REMOVED
 * @param amount how many rows were changed alike
 * @param before columns that changed, or all of what was removed; empty for what is new
 * @param after columns that changed, or all of what is new; empty for what was removed
 */
record AuditEntry(
        long id,
        Instant happenedAt,
        @Nullable String request,
        ActorKind actorKind,
        @Nullable String actorName,
        @Nullable String username,
        List<String> actorRoles,
        @Nullable String onBehalf,
        String kind,
        String action,
        String label,
        @Nullable Long plan,
        @Nullable String planTitle,
        @Nullable Long assignment,
        @Nullable String school,
        int amount,
        Map<String, Object> before,
        Map<String, Object> after) {

    /** What kind of actor it was. */
    enum ActorKind {
        ACCOUNT,
        /** Somebody with a one-time link. */
        UNSIGNED,
        /** A job, or the start of the application. */
        SYSTEM,
        /** Somebody who changed the database without the application. */
        DATABASE
    }
}
